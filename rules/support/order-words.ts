/** What the last button before payment says, in the words that courts and statutes accepted or turned down. */

const BINDING = [
  /^(order|buy|purchase) with( an)? obligation to pay$/,
  /^(buy|pay|purchase)( it| this)?( now)?$/,
  /^(order|buy) (and|&) pay( now)?$/,
  /^confirm (and|&) pay( now)?$/,
  /^(jetzt )?(zahlungs|kosten)pflichtig (bestellen|kaufen)$/,
  /^(jetzt )?(kaufen|bezahlen)$/,
  /^kauf(en)? (und|&) (be)?zahlen$/,
  /^bestellen (und|&) (be)?zahlen$/,
  /^zahlungspflichtigen vertrag schließen$/,
  /^commande(r)? avec obligation de paiement$/,
  /^(payer|acheter)( maintenant)?$/,
  /^(commander|valider) et payer$/,
  /^pedido con obligación de pago$/,
  /^(pagar|comprar)( ahora)?$/,
  /^ordine con obbligo di pagare$/,
  /^(paga|acquista)( ora| adesso)?$/,
  /^bestelling met betalingsverplichting$/,
  /^(nu )?(kopen|betalen)( nu)?$/,
  /^bestellen (en|&) betalen$/,
]

const OPEN = [
  /^(place|submit|send|complete|confirm|finish|finalise|finalize|review)?( (my|your|the))? ?order( now)?$/,
  /^(continue|next|confirm|submit|register|proceed|finish|complete)$/,
  /^(jetzt )?bestellen$/,
  /^(bestellung|jetzt bestellung) (abschicken|absenden|abschließen|aufgeben|bestätigen)$/,
  /^(weiter|bestätigen|abschicken|absenden|anmelden|registrieren)$/,
  /^(valider|confirmer|passer|envoyer)( (ma|la|votre))?( commande)?$/,
  /^(commander|continuer|suivant)$/,
  /^(confirmar|realizar|hacer|finalizar|enviar|tramitar)( (el|mi|tu))?( pedido)?$/,
  /^(continuar|siguiente|registrarse)$/,
  /^(conferma|invia|completa)( (l'|il tuo )?ordine)?$/,
  /^(continua|avanti)$/,
  /^(plaats bestelling|bestelling (plaatsen|bevestigen)|verder|bevestigen)$/,
]

/** A payment brand's own button ("Pay with X"). */
const BRAND =
  /^(pay|buy|check ?out|(be)?zahlen|kaufen|payer|pagar|paga) (now )?(with|mit|avec|con|via) \S+|^mit \S+( \S+)? (be)?zahlen$|^(google pay|apple pay|paypal|amazon pay|shop pay)$/

const BINDING_INSIDE =
  /obligation to pay|\b(buy|pay) now\b|pflichtig (bestellen|kaufen)|jetzt (kaufen|bezahlen)|obligation de paiement|obligación de pago|obbligo di pagare|betalingsverplichting/

export type OrderWords = 'binding' | 'with-more' | 'brand' | 'open' | 'unknown'

export function weighOrderWords(label: string): OrderWords {
  const words = plain(label)
  if (BINDING.some((form) => form.test(words))) return 'binding'
  if (BRAND.test(words)) return 'brand'
  // "Pay £34.00" is one phrase; an amount after other accepted words is extra text.
  const bare = words.replace(/\s*[€$£]?\s*\d[\d.,\s]*\s*(€|£|\$|eur|euro|gbp|usd)?$/, '').trim()
  if (bare !== words && /^(pay|payer|pagar|paga|bezahlen|betalen)$/.test(bare)) return 'binding'
  if (BINDING_INSIDE.test(words) || BINDING.some((form) => form.test(bare))) return 'with-more'
  return OPEN.some((form) => form.test(words)) ? 'open' : 'unknown'
}

const plain = (label: string): string =>
  label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[!.›»→>▶|:*]+/g, (mark, index: number, all: string) => (/\d/.test(all[index + 1] ?? '') ? mark : ' '))
    .replace(/\s+/g, ' ')
    .trim()
