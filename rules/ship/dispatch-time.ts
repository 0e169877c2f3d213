import { absence, cannotTell, defineRule, notApplicable, partial, pass, quoted } from '../rule'
import { isDigital } from '../support/goods'
import { isAtOffer, isSeenEarly, namesTime, promised } from '../support/promises'

export default defineRule({
  point: 5,
  tier: 'do-well',
  pages: ['product'],
  markets: 'any',
  weight: 4,
  confidence: 'high',
  department: 'logistics',
  stage: 'ship',
  needsWords: true,
  sources: [
    { name: 'Storelight method, point 5' },
    { name: '16 CFR 435', url: 'https://www.ecfr.gov/current/title-16/part-435', legal: true, markets: ['us'] },
    { name: 'California Business and Professions Code 17538', legal: true, markets: ['us'] },
    { name: 'schema.org handlingTime', url: 'https://schema.org/handlingTime' },
  ],
  check({ facts }) {
    if (isDigital(facts.product)) return notApplicable('digital')
    const dispatch = promised(facts, 'dispatch-time')
    const delivery = promised(facts, 'delivery-time')
    const timed = dispatch.filter(namesTime)
    const near = timed.find(isAtOffer)
    if (near) return pass('stated', { words: near.text }, [quoted(near.at)])
    const [strip] = timed
    if (strip) return partial('shop-wide', { words: strip.text }, [quoted(strip.at)])
    const arrives = delivery.find((one) => namesTime(one) && isSeenEarly(one))
    if (arrives) return partial('delivery-only', { words: arrives.text }, [quoted(arrives.at)])
    const vague = [...dispatch, ...delivery].find((one) => !namesTime(one))
    if (vague) return partial('adjective', { words: vague.text }, [quoted(vague.at)])
    return cannotTell('not-seen', {}, [
      absence('ships in, dispatched within, 小时内发货, versandfertig in, 発送', PLACES),
    ])
  },
})

const PLACES = ['product-area', 'banner', 'tabs']
