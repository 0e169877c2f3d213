import { absence, cannotTell, defineRule, notApplicable, partial, pass, quoted } from '../rule'
import { isDigital } from '../support/goods'
import { isSeenEarly, namesTime, promised } from '../support/promises'
import { consumerRights } from '../support/sources'

const USUALLY =
  /usually|typically|normally|generally|in der Regel|üblicherweise|normalerweise|meist|généralement|habituellement|en général|normalmente|habitualmente|por lo general|通常|一般/i

export default defineRule({
  point: 6,
  tier: 'avoid',
  pages: ['product'],
  markets: 'any',
  weight: 5,
  confidence: 'high',
  department: 'logistics',
  stage: 'decide',
  needsWords: true,
  sources: [
    consumerRights('art. 6(1)(g)'),
    { name: 'LG München on delivery periods', legal: true, markets: ['de'] },
    { name: '特定商取引法 art. 11', legal: true, markets: ['jp'] },
    { name: 'Trusted Shops criteria, no. 4' },
  ],
  check({ facts }) {
    if (isDigital(facts.product)) return notApplicable('digital')
    const all = promised(facts, 'delivery-time', 'dispatch-time')
    const timed = all.filter(namesTime)
    const early = timed.filter(isSeenEarly)
    const firm = early.find((one) => !USUALLY.test(one.text))
    if (firm) return pass('stated', { words: firm.text }, [quoted(firm.at)])
    const [usual] = early
    if (usual) return partial('usually', { words: usual.text }, [quoted(usual.at)])
    const [far] = timed
    if (far) return partial('far', { words: far.text }, [quoted(far.at)])
    const [vague] = all
    if (vague) return cannotTell('no-number', { words: vague.text }, [quoted(vague.at)])
    return cannotTell('not-seen', {}, [
      absence('delivery by, arrives, Lieferzeit, livraison, entrega, 送达, お届け', PLACES),
    ])
  },
})

const PLACES = ['product-area', 'tabs', 'header', 'banner', 'footer']
