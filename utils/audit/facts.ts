/**
 * What the page reader saw, as plain JSON. Rules judge this and nothing else, so
 * a stored page can be judged again without its page.
 *
 * Prices are decimal strings with an ISO 4217 code. Not found is `null`, never 0.
 * Every list and string is capped by the reader; the caps here are the outer wall
 * against a page (or an import file) that lies.
 */
import { z } from './zod'

const shortText = z.string().check(z.maxLength(300))
const longText = z.string().check(z.maxLength(4000))
const url = z.string().check(z.maxLength(2000))
const decimal = z.string().check(z.regex(/^\d{1,12}(\.\d{1,6})?$/))
const currency = z.string().check(z.regex(/^[A-Z]{3}$/))
const list = <T extends z.core.$ZodType>(item: T, most: number) => z.array(item).check(z.maxLength(most))

/** Page coordinates in CSS pixels at audit time: x, y, width, height. */
export const rect = z.tuple([z.number(), z.number(), z.number(), z.number()])

/** Where a fact was seen: the words, a selector that leads back, and the place. */
export const anchor = z.object({
  quote: shortText,
  selector: z.string().check(z.maxLength(1000)),
  rect,
  /** The text is behind a tab, accordion or dialog that a visitor can open. */
  collapsed: z.optional(z.boolean()),
})

/** An amount; `currency` is null where the page leaves it open. */
export const money = z.object({ amount: decimal, currency: z.nullable(currency) })

export const availability = z.enum(['in-stock', 'out-of-stock', 'preorder', 'backorder', 'limited', 'unknown'])

/** Part of the page a thing stands in, as a shopper sees it. */
export const region = z.enum(['product', 'header', 'footer', 'banner', 'related', 'reviews', 'body'])

/** Units of measure that prices are compared by. */
export const measureUnit = z.enum(['kg', 'g', 'l', 'ml', 'm', 'cm', 'm2', 'm3'])

const pricePart = z.object({
  kind: z.enum([
    'main',
    'was',
    'unit',
    'instalment',
    'member',
    'coupon',
    'saving',
    'shipping',
    'tax-exclusive',
    /** The total with tax, where the main price is the one without. */
    'tax-inclusive',
    'other',
  ]),
  amount: decimal,
  currency: z.nullable(currency),
  struck: z.boolean(),
  label: z.nullable(shortText),
  at: anchor,
})

export const product = z.object({
  name: z.nullable(shortText),
  nameAt: z.nullable(anchor),
  brand: z.nullable(shortText),
  brandAt: z.nullable(anchor),
  sku: z.nullable(shortText),
  gtin: z.nullable(shortText),
  price: z.nullable(money),
  /** `declared` = only the markup names the price; nothing visible confirms it. */
  priceFrom: z.nullable(z.enum(['visible', 'declared'])),
  priceAt: z.nullable(anchor),
  priceRange: z.nullable(z.object({ min: decimal, max: decimal, currency: z.nullable(currency) })),
  wasPrice: z.nullable(z.object({ amount: decimal, currency: z.nullable(currency), label: z.nullable(shortText) })),
  wasPriceAt: z.nullable(anchor),
  /**
   * What the page says the reference price is; null where it says nothing anywhere.
   * `own` = a former price ("was"), `own-dated` = with its period or as the lowest of 30 days, `recommended` = the
   * maker's or a list price, `other-seller` = another seller by name, `compare` = "compare at", "value", "worth"
   * without a giver. `near` = readable at the price, `note` = footnote, tooltip or elsewhere on the page,
   * `screen-reader` = not visible.
   */
  wasMeaning: z.nullable(
    z.object({
      kind: z.enum(['own', 'own-dated', 'recommended', 'other-seller', 'compare']),
      from: z.enum(['near', 'note', 'screen-reader']),
      at: z.nullable(anchor),
    }),
  ),
  /** The lowest price of the last 30 days as the page states it, beside the price. */
  low30: z.nullable(z.object({ amount: decimal, currency: z.nullable(currency), at: anchor })),
  /** The price per measure as the page states it: "13,27 € / 1 kg" is amount 13.27 per 1 kg. */
  unitPrice: z.nullable(
    z.object({ amount: decimal, currency: z.nullable(currency), per: decimal, unit: measureUnit, at: anchor }),
  ),
  /** Words beside the offer that call it clearance, outlet or end of line. */
  clearance: z.nullable(anchor),
  /** Every amount of the product block with its part in the offer. */
  priceParts: list(pricePart, 40),
  taxLabel: z.nullable(z.object({ kind: z.enum(['included', 'excluded']), at: anchor })),
  availability,
  /** Each place that says something of the stock. */
  stockSigns: list(
    z.object({ from: z.enum(['text', 'button', 'markup']), value: availability, at: z.nullable(anchor) }),
    12,
  ),
  buyControl: z.nullable(z.object({ label: shortText, disabled: z.boolean(), at: anchor })),
  /** "Request a quote", "Preis auf Anfrage" and the like in the product block. */
  quoteRequest: z.nullable(anchor),
  /** Distinct pictures in the gallery. */
  images: z.number(),
  /** Sizes are the largest that the page offers (loaded, `srcset` or zoom), in image pixels; 0 = not known. */
  gallery: list(
    z.object({ src: url, width: z.number(), height: z.number(), alt: z.nullable(shortText), broken: z.boolean() }),
    40,
  ),
  specs: list(z.object({ name: shortText, value: shortText }), 200),
  specsAt: z.nullable(anchor),
  description: z.object({ words: z.number(), cjk: z.number(), text: longText, at: z.nullable(anchor) }),
  /** Pictures of 200 px or more inside the description; what they say cannot be read. */
  descriptionImages: z.number(),
  /** Share (0 to 1) of the description in a language that is not the page's; null where that cannot be told. */
  descriptionLanguage: z.nullable(z.object({ lang: z.string().check(z.maxLength(20)), share: z.number() })),
  rating: z.nullable(z.object({ value: z.nullable(z.number()), best: z.number(), count: z.nullable(z.number()) })),
  ratingAt: z.nullable(anchor),
  variants: z.number(),
  /** Whether every option is chosen; null where there is nothing to choose or it cannot be told. */
  variantChosen: z.nullable(z.boolean()),
  /** The line directly under the heading (a model, a colour, a subtitle). */
  beside: z.nullable(anchor),
  /** Choices of the offer (size, colour) with their values as written; quantities are none. */
  options: list(
    z.object({
      name: shortText,
      values: list(
        z.object({
          label: shortText,
          /** Cannot be chosen, or says that it is sold out. */
          gone: z.boolean(),
          chosen: z.boolean(),
        }),
        40,
      ),
      at: anchor,
    }),
    10,
  ),
  /**
   * Help for goods that must fit. `chart` = a table of sizes here, or a button that opens one; `link` = a chart on
   * another page; `measure` = a stated measure of the goods; `note` = how it falls, or a model's height;
   * `compatibility` = what it fits.
   */
  sizeHelp: list(z.object({ kind: z.enum(['chart', 'link', 'measure', 'note', 'compatibility']), at: anchor }), 20),
  /** What comes in the box: as a list, or within a sentence; `counts` = with numbers of pieces. */
  contents: z.nullable(z.object({ form: z.enum(['list', 'text']), counts: z.boolean(), at: anchor })),
  /** Words on what is needed and not in the box ("batteries not included"). */
  notIncluded: z.nullable(anchor),
  /** Moving or scaled pictures of the goods; `in-scale` = a picture whose words say that it is worn, held or measured. */
  media: list(z.object({ kind: z.enum(['video', 'spin', 'model', 'in-scale']), at: anchor }), 10),
  /** Who made the goods and who answers for their safety, as stated on this page. */
  maker: z.nullable(
    z.object({
      at: anchor,
      address: z.nullable(anchor),
      /** E-mail or web address. */
      contact: z.nullable(anchor),
      responsible: z.nullable(anchor),
    }),
  ),
  /** Safety words about the goods ("Keep away from children"). */
  safetyWarning: z.nullable(anchor),
  /** Of the description's pictures: how many are taller than 600 px, and the words of their text alternatives. */
  descriptionPictures: z.object({ tall: z.number(), altWords: z.number() }),
})

/** One product that the page's own data declares, as written, with what is missing left null. */
export const declaredProduct = z.object({
  format: z.enum(['json-ld', 'microdata', 'rdfa', 'open-graph']),
  name: z.nullable(shortText),
  brand: z.nullable(shortText),
  sku: z.nullable(shortText),
  gtin: z.nullable(shortText),
  mpn: z.nullable(shortText),
  image: z.boolean(),
  price: z.nullable(decimal),
  /** The price as written; differs from `price` where a strict reader would stumble ("729,00 €"). */
  rawPrice: z.nullable(shortText),
  highPrice: z.nullable(decimal),
  currency: z.nullable(currency),
  availability: z.nullable(availability),
  ratingValue: z.nullable(z.number()),
  ratingBest: z.nullable(z.number()),
  reviewCount: z.nullable(z.number()),
  offers: z.number(),
  /** What a strict reader would stumble over, as written: "availability: InStock", "pricecurrency", "AggregateOffer". */
  loose: list(shortText, 10),
  /** `merchantReturnDays` of the offer or the seller; 0 where returns are declared as not permitted. */
  returnDays: z.nullable(z.number()),
  at: z.nullable(anchor),
})

export const promiseKind = z.enum([
  'shipping-cost',
  'free-shipping',
  'delivery-time',
  'dispatch-time',
  'return-window',
  'return-cost',
  'refund-time',
  'warranty',
  'response-time',
  'price-match',
  'gift',
  'compensation',
])

export const facts = z.object({
  product: z.nullable(product),
  declared: list(declaredProduct, 20),
  markupErrors: list(
    z.object({ format: z.enum(['json-ld', 'microdata']), message: shortText, at: z.nullable(anchor) }),
    10,
  ),
  contact: list(
    z.object({
      kind: z.enum(['phone', 'email', 'chat', 'address', 'form', 'messenger', 'social']),
      value: shortText,
      region,
      at: z.nullable(anchor),
    }),
    40,
  ),
  /** A way to ask about this product on its page: a question form, or the way into customer questions. */
  questionForm: z.nullable(anchor),
  /** Service hours as the page states them. */
  hours: list(anchor, 5),
  promises: list(
    z.object({
      kind: promiseKind,
      /** 0 days of `return-window`: returns are refused. */
      number: z.nullable(z.number()),
      /** Upper end of a range; null where the promise is one number. */
      max: z.nullable(z.number()),
      unit: z.nullable(z.string().check(z.maxLength(20))),
      condition: z.nullable(shortText),
      text: shortText,
      region,
      at: anchor,
    }),
    80,
  ),
  pressure: list(
    z.object({
      kind: z.enum(['countdown', 'scarcity', 'activity', 'urgency', 'confirmshaming']),
      text: shortText,
      scope: z.enum(['product', 'sitewide']),
      at: anchor,
    }),
    30,
  ),
  discounts: list(
    z.object({
      text: shortText,
      percent: z.nullable(z.number()),
      /** A saving named as an amount. */
      amount: z.nullable(decimal),
      upTo: z.boolean(),
      /**
       * Absent = the saving on this product's shown price; `sitewide` = banner, menu, other goods; `conditional` =
       * hangs on a quantity, second unit, code, card or membership.
       */
      scope: z.optional(z.enum(['product', 'sitewide', 'conditional'])),
      at: anchor,
    }),
    20,
  ),
  policyLinks: list(
    z.object({
      kind: z.enum([
        'shipping',
        'returns',
        'terms',
        'imprint',
        'privacy',
        'faq',
        'contact',
        'warranty',
        'about',
        'payment',
      ]),
      url,
      text: shortText,
      region,
      /** The link leads nowhere ("#", empty). */
      dead: z.boolean(),
      at: anchor,
    }),
    60,
  ),
  payment: list(z.string().check(z.maxLength(40)), 40),
  paymentAt: z.nullable(anchor),
  /** Where the methods stand; product area before footer before the rest, where they stand in several. */
  paymentRegion: z.nullable(region),
  seals: list(z.object({ name: shortText, url: z.nullable(url), at: anchor }), 20),
  reviews: list(
    z.object({ rating: z.nullable(z.number()), date: z.nullable(shortText), text: shortText, at: z.nullable(anchor) }),
    60,
  ),
  /** Words about how reviews are checked, in or beside the review block. */
  reviewCheck: z.nullable(z.object({ kind: z.enum(['explained', 'badge']), at: anchor })),
  /** Paid options, newsletters and the like that arrive ticked. */
  preticked: list(
    z.object({ kind: z.enum(['paid', 'newsletter', 'trial', 'other']), text: shortText, at: anchor }),
    20,
  ),
  /** Options with a price, donations, insurances, trials and memberships that are offered, ticked or not. */
  paidOptions: z.number(),
  /** The shop says that it sells to businesses only. */
  businessOnly: z.nullable(anchor),
  /** Fields that identify the seller, wherever they stand on this page. */
  identity: z.object({
    company: z.nullable(anchor),
    address: z.nullable(anchor),
    register: z.nullable(anchor),
    vat: z.nullable(anchor),
    licence: z.nullable(anchor),
    /** Who speaks for the company ("Geschäftsführer", "vertreten durch", "director"). */
    representative: z.nullable(anchor),
  }),
  /** Unfilled templates, filler, and rubble of tags or encoding ("<p>", "&#8217;", "Ã¤") in visible text. */
  leftovers: list(z.object({ kind: z.enum(['template', 'filler', 'rubble']), at: anchor }), 20),
  cautions: list(
    z.object({
      kind: z.enum([
        'superlative',
        'no-return',
        'absolute-delivery',
        'risk-to-buyer',
        'odr-link',
        'refusal',
        'free-claim',
      ]),
      text: shortText,
      at: anchor,
    }),
    60,
  ),
  /** The way from the front page to this one, as its breadcrumb shows it. */
  breadcrumb: list(shortText, 12),
  /**
   * Statements that need a proof, with what the section gives for one. `effect` = a measured effect, `tested` = tests
   * and clinics, `award` = prizes, `rank` = first of a market, `cure` = heals an illness.
   */
  strongClaims: list(
    z.object({
      kind: z.enum(['effect', 'tested', 'award', 'rank', 'cure']),
      text: shortText,
      source: z.nullable(anchor),
      at: anchor,
    }),
    30,
  ),
  /**
   * Statements about the environment, with what makes them specific (a share, a scheme, a reason) in the same section.
   * `neutral` = climate neutral and its like, `offset` = so by compensation, `seal` = a mark without words beside it.
   */
  greenClaims: list(
    z.object({
      kind: z.enum(['generic', 'neutral', 'offset', 'seal']),
      text: shortText,
      specific: z.nullable(anchor),
      at: anchor,
    }),
    30,
  ),
  /** Questions with their answers, from FAQ blocks and FAQPage markup. */
  questions: list(z.object({ question: shortText, answerWords: z.number() }), 60),
  legibility: list(
    z.object({
      what: z.enum(['price', 'was-price', 'shipping', 'condition', 'contact', 'buy-control']),
      contrast: z.nullable(z.number()),
      fontSize: z.number(),
      bold: z.boolean(),
      at: anchor,
    }),
    20,
  ),
  insecure: list(z.object({ kind: z.enum(['page', 'form', 'image', 'script']), url }), 20),
  brokenImages: z.number(),
  /** The page was still filling itself: loading texts, an empty main price. Nothing may fail for an absence then. */
  unfinished: z.boolean(),
  /** Texts of the final order button on a checkout page. */
  orderButton: z.nullable(anchor),
  /** The page's host in lower case without "www."; null for a page that names none. */
  host: z.nullable(shortText),
  /** Boxes that scripts or foreign frames fill and that were (nearly) empty; a footer with at most one link is one. */
  emptyBoxes: list(z.enum(['delivery', 'reviews', 'footer']), 3),
  /** Notes that an asterisk or a superscript number points to, each beginning with its mark. */
  footnotes: list(anchor, 20),
  /** A control that computes the shipping cost on this page (postcode or country field). */
  shippingCalculator: z.nullable(anchor),
  /** A counter or link that says how many questions were answered ("14 answered questions"). */
  questionCount: z.nullable(z.object({ count: z.number(), at: anchor })),
  /** Every request for permission to send messages: sign-up fields and tick boxes, with the words around them. */
  consents: list(
    z.object({
      kind: z.enum(['newsletter', 'sms', 'call']),
      text: shortText,
      /** null where there is no tick box (a sign-up field with its own button). */
      ticked: z.nullable(z.boolean()),
      at: anchor,
    }),
    20,
  ),
  /** Fees besides shipping and tax that the page names (service, handling, packaging, payment); `amount` null without one. */
  fees: list(z.object({ text: shortText, amount: z.nullable(decimal), at: anchor }), 20),
  /** Short statements on the product near its price; `concrete` counts the numbers, materials, marks and functions named. */
  keyPoints: list(z.object({ text: shortText, concrete: z.number(), at: anchor }), 30),
  /**
   * Words on whether the goods are genuine: a bare `claim`, an authorised `dealer`, a `check` that a buyer can make
   * (serial number, certificate, verification page), or the shop as the `maker` of what it sells.
   */
  genuine: list(
    z.object({
      kind: z.enum(['claim', 'dealer', 'check', 'maker']),
      text: shortText,
      url: z.nullable(url),
      at: anchor,
    }),
    12,
  ),
  /** Help to compare: a `table` of goods by attributes, or the shop's own `price-history` (both counts 0). */
  comparison: z.nullable(
    z.object({ kind: z.enum(['table', 'price-history']), products: z.number(), attributes: z.number(), at: anchor }),
  ),
  /** Samples, trial sizes and trial times on offer; `terms` = the price or the conditions stand beside it. */
  trials: list(z.object({ text: shortText, terms: z.boolean(), at: anchor }), 8),
  /** Claims of the lowest price; `ever` = over time, `url` = where the words lead. */
  lowestClaims: list(z.object({ text: shortText, ever: z.boolean(), url: z.nullable(url), at: anchor }), 12),
  cartLines: list(
    z.object({
      kind: z.enum(['item', 'shipping', 'tax', 'fee', 'total', 'discount']),
      label: shortText,
      amount: z.nullable(decimal),
      at: anchor,
    }),
    40,
  ),
  /** Broken pictures that leave a visible hole, the first ten. */
  brokenAt: list(anchor, 10),
  /** How the page fits the window it was read in. */
  layout: z.object({
    /** Width of the page, as a multiple of the window's. */
    width: z.number(),
    /** What reaches furthest beyond the window; null where nothing does. */
    widest: z.nullable(anchor),
    /** Share (0 to 1) of the window's height that bars cover which stay in place. */
    pinned: z.number(),
    /** The style sheets have not arrived: the looks are not the page's own. */
    unstyled: z.boolean(),
  }),
  /** Overlays that were open. */
  dialogs: list(
    z.object({
      /** `sign-up` asks for an address or offers something. */
      kind: z.enum(['consent', 'sign-up', 'other']),
      closable: z.boolean(),
      /** The control that declines or leads to settings; `share` is its area as a share of the accepting control's. */
      refusal: z.nullable(
        z.object({ label: shortText, contrast: z.nullable(z.number()), share: z.nullable(z.number()), at: anchor }),
      ),
      /** A refusal that shames the one who refuses. */
      shaming: z.nullable(anchor),
      /** Share (0 to 1) of the window that it covers. */
      covers: z.number(),
      at: anchor,
    }),
    10,
  ),
  /** The stars by number ("5 stars 72 %, 4 stars …"). */
  ratingSpread: z.nullable(anchor),
  /** Rewards for reviews; `disclosed` where words near say that such reviews are marked. */
  reviewRewards: list(z.object({ kind: z.enum(['positive', 'any']), disclosed: z.boolean(), at: anchor }), 10),
  /** What the page tells of the shop's people and history. */
  about: list(z.object({ kind: z.enum(['founded', 'person', 'staff']), at: anchor }), 20),
  /** Promises that carry a name of their own; `deed` is the number or act that stands with it. */
  signatures: list(z.object({ name: shortText, deed: z.nullable(shortText), at: anchor }), 10),
  /** Items of a Japanese mail-order notice, each with its words. */
  notice: list(
    z.object({
      item: z.enum([
        'seller',
        'address',
        'phone',
        'responsible',
        'price',
        'postage',
        'other-charges',
        'payment-method',
        'payment-time',
        'delivery',
        'returns',
      ]),
      at: anchor,
    }),
    20,
  ),
  /** The running text of a page that sells nothing; null on others. Words are Latin or Cyrillic, `cjk` are characters. */
  prose: z.nullable(
    z.object({
      words: z.number(),
      cjk: z.number(),
      sentences: z.number(),
      headings: z.number(),
      /** "Last updated", "Stand". */
      dated: z.nullable(anchor),
      summary: z.nullable(anchor),
    }),
  ),
  /** The way from order to parcel, explained; `progress` is the bar of a checkout. */
  steps: z.nullable(z.object({ kind: z.enum(['guide', 'progress']), count: z.number(), at: anchor })),
  /** A purchase that repeats by itself, with what is said of it beside the offer. */
  recurring: z.nullable(
    z.object({
      at: anchor,
      /** It begins with a trial or a first price. */
      trial: z.nullable(anchor),
      /** The price per period, and its font size in CSS pixels. */
      price: z.nullable(z.object({ fontSize: z.number(), at: anchor })),
      interval: z.nullable(anchor),
      cancel: z.nullable(anchor),
      /** Chosen by the page, although a single purchase is offered too. */
      preselected: z.boolean(),
    }),
  ),
  /** What a checkout asks for; null elsewhere. */
  checkout: z.nullable(
    z.object({
      guest: z.nullable(anchor),
      /** A password field or the demand for an account. */
      account: z.nullable(anchor),
      required: z.number(),
      /** Required fields that no parcel needs (birth date, gender). */
      odd: list(anchor, 10),
      quantity: z.nullable(anchor),
    }),
  ),
})

export type Anchor = z.infer<typeof anchor>
export type Rect = z.infer<typeof rect>
export type Availability = z.infer<typeof availability>
export type Region = z.infer<typeof region>
export type PricePart = z.infer<typeof pricePart>
export type Product = z.infer<typeof product>
export type DeclaredProduct = z.infer<typeof declaredProduct>
export type MeasureUnit = z.infer<typeof measureUnit>
export type PromiseKind = z.infer<typeof promiseKind>
export type PageFacts = z.infer<typeof facts>
