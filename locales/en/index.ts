import price from './rules/price.json'
import ui from './ui.json'

export default { ...ui, rules: { price } }
