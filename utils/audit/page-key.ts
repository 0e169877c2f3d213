/** The address that names a page: without its fragment, which only names a place on it. */
export const pageKey = (url: string): string => url.split('#', 1)[0] ?? url
