/** Builders for facts and pages, so that a test names only what it is about. */

import type { Subject } from '@/rules/rule'
import type { Anchor, DeclaredProduct, PageFacts, Product } from '@/utils/audit/facts'
import type { Answer, Sample, SeenPage } from '@/utils/audit/history'
import type { PageInfo } from '@/utils/audit/record'

export const at = (quote: string): Anchor => ({ quote, selector: 'body', rect: [0, 0, 100, 20] })

export const emptyFacts: PageFacts = {
  product: null,
  declared: [],
  markupErrors: [],
  contact: [],
  questionForm: null,
  hours: [],
  promises: [],
  pressure: [],
  discounts: [],
  policyLinks: [],
  payment: [],
  paymentAt: null,
  paymentRegion: null,
  seals: [],
  reviews: [],
  reviewCheck: null,
  preticked: [],
  paidOptions: 0,
  businessOnly: null,
  identity: { company: null, address: null, register: null, vat: null, licence: null, representative: null },
  leftovers: [],
  cautions: [],
  breadcrumb: [],
  strongClaims: [],
  greenClaims: [],
  questions: [],
  legibility: [],
  insecure: [],
  brokenImages: 0,
  unfinished: false,
  orderButton: null,
  host: 'harbor-pine.example',
  emptyBoxes: [],
  footnotes: [],
  shippingCalculator: null,
  questionCount: null,
  consents: [],
  fees: [],
  keyPoints: [],
  genuine: [],
  comparison: null,
  trials: [],
  lowestClaims: [],
  cartLines: [],
  brokenAt: [],
  layout: { width: 1, widest: null, pinned: 0, unstyled: false },
  dialogs: [],
  ratingSpread: null,
  reviewRewards: [],
  about: [],
  signatures: [],
  notice: [],
  prose: null,
  steps: null,
  recurring: null,
  checkout: null,
}

export const product = (facts: Partial<Product> = {}): Product => ({
  name: 'Tern wall lamp',
  nameAt: at('Tern wall lamp'),
  brand: 'Tern',
  brandAt: at('Tern'),
  sku: null,
  gtin: null,
  price: { amount: '129.00', currency: 'GBP' },
  priceFrom: 'visible',
  priceAt: at('£129.00'),
  priceRange: null,
  wasPrice: null,
  wasPriceAt: null,
  wasMeaning: null,
  low30: null,
  unitPrice: null,
  clearance: null,
  priceParts: [],
  taxLabel: null,
  availability: 'in-stock',
  stockSigns: [],
  buyControl: { label: 'Add to basket', disabled: false, at: at('Add to basket') },
  quoteRequest: null,
  images: 0,
  gallery: [],
  specs: [],
  specsAt: null,
  description: { words: 0, cjk: 0, text: '', at: null },
  descriptionImages: 0,
  descriptionLanguage: null,
  rating: null,
  ratingAt: null,
  variants: 0,
  variantChosen: null,
  beside: null,
  options: [],
  sizeHelp: [],
  contents: null,
  notIncluded: null,
  media: [],
  maker: null,
  safetyWarning: null,
  descriptionPictures: { tall: 0, altWords: 0 },
  ...facts,
})

export const declaredProduct = (facts: Partial<DeclaredProduct> = {}): DeclaredProduct => ({
  format: 'json-ld',
  name: 'Tern wall lamp',
  brand: 'Tern',
  sku: 'T-1',
  gtin: null,
  mpn: null,
  image: true,
  price: '129.00',
  rawPrice: '129.00',
  highPrice: null,
  currency: 'GBP',
  availability: 'in-stock',
  ratingValue: null,
  ratingBest: null,
  reviewCount: null,
  offers: 1,
  loose: [],
  returnDays: null,
  at: null,
  ...facts,
})

export const page = (info: Partial<PageInfo> = {}): PageInfo => ({
  type: 'product',
  subtype: null,
  state: 'ok',
  caution: null,
  typeFrom: 'page',
  lang: 'en',
  title: 'Tern wall lamp | Harbor & Pine',
  platform: null,
  markets: ['uk'],
  marketFrom: ['currency', 'language'],
  viewport: [1280, 800],
  elements: 400,
  ...info,
})

/** A product page in the UK market with the given facts. */
export const subject = (
  facts: Partial<PageFacts> = {},
  info: Partial<PageInfo> = {},
  beyond: Partial<Pick<Subject, 'history' | 'shop' | 'answer'>> = {},
): Subject => ({
  facts: { ...emptyFacts, product: product(), ...facts },
  page: page(info),
  date: '2026-11-22',
  history: [],
  shop: [],
  answer: null,
  ...beyond,
})

/** An earlier look at the product, at noon of the given day. */
export const sample = (day: string, facts: Partial<Sample> = {}): Sample => ({
  takenAt: `${day}T12:00:00Z`,
  price: { amount: '129.00', currency: 'GBP' },
  wasPrice: null,
  promotions: [],
  availability: 'in-stock',
  unitsLeft: null,
  countdownEnd: null,
  deliveryPromise: null,
  reviewCount: null,
  ratingValue: null,
  ...facts,
})

/** Another page of the shop, seen an hour before the audit. */
export const seenPage = (info: Partial<PageInfo>, facts: Partial<PageFacts> = {}): SeenPage => ({
  url: `https://harbor-pine.example/${info.subtype ?? info.type ?? ''}`,
  takenAt: '2026-11-22T11:00:00Z',
  page: page(info),
  facts: { ...emptyFacts, ...facts },
})

/** What a person answered on the day before the audit. */
export const answered = (value: Answer['value'], facts: Partial<Answer> = {}): Answer => ({
  value,
  note: '',
  by: 'Ada',
  date: '2026-11-21',
  ...facts,
})

type Promised = PageFacts['promises'][number]

/** A promise in the product area, with the given words. */
export const promise = (kind: Promised['kind'], text: string, facts: Partial<Promised> = {}): Promised => ({
  kind,
  number: null,
  max: null,
  unit: null,
  condition: null,
  text,
  region: 'product',
  at: at(text),
  ...facts,
})

type PolicyLink = PageFacts['policyLinks'][number]

/** A working link in the footer. */
export const link = (kind: PolicyLink['kind'], facts: Partial<PolicyLink> = {}): PolicyLink => ({
  kind,
  url: `https://harbor-pine.example/${kind}`,
  text: kind,
  region: 'footer',
  dead: false,
  at: at(kind),
  ...facts,
})

type Contact = PageFacts['contact'][number]

/** A way of contact in the footer. */
export const contact = (kind: Contact['kind'], value: string, facts: Partial<Contact> = {}): Contact => ({
  kind,
  value,
  region: 'footer',
  at: at(value),
  ...facts,
})
