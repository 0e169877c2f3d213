import handbook from './handbook.json'
import report from './report.json'
import after from './rules/after.json'
import care from './rules/care.json'
import deal from './rules/deal.json'
import deliver from './rules/deliver.json'
import desc from './rules/desc.json'
import expert from './rules/expert.json'
import price from './rules/price.json'
import respond from './rules/respond.json'
import ship from './rules/ship.json'
import shop from './rules/shop.json'
import trade from './rules/trade.json'
import ui from './ui.json'

export default {
  ...ui,
  ...report,
  ...handbook,
  rules: { price, desc, shop, trade, ship, deliver, after, deal, respond, expert, care },
}
