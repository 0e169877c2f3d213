/** Links to the shop's policies, by kind. A link may serve two kinds ("Shipping & returns"). */
import { policies } from '@/rules/lexicons/shop'
import type { PageFacts } from '@/utils/audit/facts'
import { attribute, hasAttribute, tagOf } from '../dom'
import type { Link } from '../model'
import type { Reading } from '../reading'

type PolicyLink = PageFacts['policyLinks'][number]
type Kind = PolicyLink['kind']

const LONGEST_TEXT = 70
const MOST_PER_KIND = 8
/** Words of an address that name its policy on shops of any language. */
const paths: [Kind, RegExp][] = [
  [
    'shipping',
    /(?:^|[/_-])(?:shipping|delivery|versand\w*|livraison|envios?|spedizioni|lieferung|verzend\w*|bezorg\w*|dostawa|doprava|kargo|teslimat|frakt|dostavka)(?:[/_.-]|$)/i,
  ],
  [
    'returns',
    /(?:^|[/_-])(?:returns?|refunds?|widerruf\w*|retoure\w*|retours?|devoluciones|resi|zwroty|reklamac\w*|iade|retur\w*|vozvrat|vraceni)(?:[/_.-]|$)/i,
  ],
  [
    'terms',
    /(?:^|[/_-])(?:terms|agb|cgv|tos|conditions|regulamin|obchodni-podminky|obchodne-podmienky|algemene-voorwaarden|voorwaarden|oferta|terminos)(?:[/_.-]|$)/i,
  ],
  [
    'imprint',
    /(?:^|[/_-])(?:impressum|imprint|mentions-legales|aviso-legal|note-legali|tokusho\w*|tokutei)(?:[/_.-]|$)/i,
  ],
  [
    'privacy',
    /(?:^|[/_-])(?:privacy|datenschutz\w*|confidentialite|privacidad|privacidade|privacybeleid|polityka-prywatnosci|gizlilik|integritetspolicy|osobni-udaje)(?:[/_.-]|$)/i,
  ],
  [
    'contact',
    /(?:^|[/_-])(?:contact(?:-?us)?|kontakt\w*|contacto|contatti|contato|iletisim|kontakty|toiawase)(?:[/_.-]|$)/i,
  ],
  [
    'faq',
    /(?:^|[/_-])(?:faqs?|preguntas-frecuentes|haeufige-fragen|domande-frequenti|veelgestelde-vragen)(?:[/_.-]|$)/i,
  ],
]

export function readPolicyLinks(reading: Reading): PolicyLink[] {
  const found: PolicyLink[] = []
  for (const link of reading.model.links) {
    const region = reading.regionOf(link.box)
    if (region === 'related' || region === 'reviews') continue
    for (const kind of kindsOf(link, reading)) {
      if (found.filter((one) => one.kind === kind).length >= MOST_PER_KIND) continue
      found.push({
        kind,
        url: link.href,
        text: link.text,
        region,
        dead: link.dead && isBareLink(link.box, reading),
        at: reading.anchor(link.box, link.text),
      })
    }
  }
  return found.slice(0, 60)
}

/** Text and target both count; an address alone only for a short text ("More"). */
function kindsOf({ text, href }: Link, reading: Reading): Kind[] {
  if (text.length < 2 || text.length > LONGEST_TEXT || /^(?:mailto|tel):/i.test(href)) return []
  const path = pathOf(href)
  return (Object.keys(policies) as Kind[]).filter(
    (kind) =>
      reading.cues(policies[kind]).test(text) ||
      (text.length < 40 && paths.some(([one, pattern]) => one === kind && pattern.test(path))),
  )
}

/** A link without target that a script serves is not dead (catalogue I); one that nothing listens to cannot be told apart, so only plain `<a>` without any hook is. */
function isBareLink(box: number, reading: Reading): boolean {
  const element = reading.model.boxes[box]?.element
  if (!element) return false
  const hooks = [
    'onclick',
    'data-toggle',
    'data-target',
    'data-bs-toggle',
    'data-href',
    'data-url',
    'data-link',
    'aria-controls',
    'role',
    'data-popup',
    'data-remodal-target',
  ]
  return (
    tagOf(element) === 'a' &&
    !hooks.some((name) => hasAttribute(element, name)) &&
    !/^javascript:/i.test(attribute(element, 'href') ?? '')
  )
}

function pathOf(href: string): string {
  try {
    return new URL(href).pathname
  } catch {
    return ''
  }
}
