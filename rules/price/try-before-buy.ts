import { absence, defineRule, NOT_OFFERED, notApplicable, partial, pass, quoted } from '../rule'

export default defineRule({
  point: 1,
  tier: 'innovate',
  pages: ['product'],
  markets: 'any',
  weight: 2,
  confidence: 'medium',
  department: 'product',
  stage: 'decide',
  sources: [{ name: 'Storelight method, point 1' }],
  check({ facts: { trials } }) {
    const [offer] = [...trials.filter(({ terms }) => terms), ...trials]
    if (!offer)
      return notApplicable(NOT_OFFERED, {}, [
        absence('sample, trial size, try for 30 days, 小样, 试用装, Muster, Probe, échantillon, muestra, お試し', [
          'page',
        ]),
      ])
    const evidence = [quoted(offer.at)]
    return offer.terms
      ? pass('offered', { offer: offer.text }, evidence)
      : partial('without-terms', { offer: offer.text }, evidence)
  },
})
