/** Looking at a shop's page from outside: what the extension put there. */
import type { Page } from 'playwright'

export interface Outline {
  /** "closed" where the page's scripts cannot look in. */
  mode: string
  text: string
  frame: { left: number; top: number; right: number; bottom: number }
}

interface Node {
  nodeName: string
  backendNodeId: number
  shadowRootType?: string
  children?: Node[]
  shadowRoots?: Node[]
  contentDocument?: Node
}

/** The outline on the page, read through the debugger, which sees into closed shadow roots; null where there is none. */
export async function outlineOn(page: Page): Promise<Outline | null> {
  const session = await page.context().newCDPSession(page)
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
    const host = find(root as Node, ({ nodeName }) => nodeName === 'STORELIGHT-OUTLINE')
    const shadow = host?.shadowRoots?.[0]
    const [frame] = shadow?.children ?? []
    if (!shadow || !frame) return null
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: frame.backendNodeId })
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      returnByValue: true,
      functionDeclaration: `function () {
        const { left, top, right, bottom } = this.getBoundingClientRect()
        return { frame: { left, top, right, bottom }, text: this.getRootNode().textContent }
      }`,
    })
    return { mode: shadow.shadowRootType ?? '', ...result.value }
  } finally {
    await session.detach()
  }
}

function find(node: Node, is: (node: Node) => boolean): Node | undefined {
  if (is(node)) return node
  for (const child of node.children ?? []) {
    const found = find(child, is)
    if (found) return found
  }
  return undefined
}

/** Everything of the page that the extension has to leave alone. */
export function looks(page: Page) {
  return page.evaluate(() => ({
    head: document.head.outerHTML,
    body: document.body.outerHTML,
    root: [...document.documentElement.attributes].map(({ name, value }) => `${name}=${value}`),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    globals: Object.keys(window).filter((name) => /storelight/i.test(name)),
  }))
}

/** Names of the worlds besides the page's own that scripts of this extension have in it. */
export async function worldsOf(page: Page, id: string): Promise<number> {
  const session = await page.context().newCDPSession(page)
  let worlds = 0
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.includes(id) || context.name === 'Storelight') worlds += 1
  })
  await session.send('Runtime.enable')
  await session.detach()
  return worlds
}
