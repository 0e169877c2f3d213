/** Every rule by its id, in the catalogue's order. `npm run new-rule` adds a line; a test checks that no file is missing. */

import restrictiveClauses from './after/restrictive-clauses'
import returnsConsistency from './after/returns-consistency'
import returnsNearBuy from './after/returns-near-buy'
import contactConsent from './care/contact-consent'
import freeClaim from './deal/free-claim'
import costOnProductPage from './deliver/cost-on-product-page'
import timeOnProductPage from './deliver/time-on-product-page'
import availabilityConsistency from './desc/availability-consistency'
import boxContents from './desc/box-contents'
import greenClaims from './desc/green-claims'
import imagesSufficient from './desc/images-sufficient'
import inScaleMedia from './desc/in-scale-media'
import numberContradiction from './desc/number-contradiction'
import placeholderAndQuality from './desc/placeholder-and-quality'
import priceConsistency from './desc/price-consistency'
import productMarkup from './desc/product-markup'
import safetyMakerInfo from './desc/safety-maker-info'
import sizeAndFit from './desc/size-and-fit'
import specTable from './desc/spec-table'
import superlativesCn from './desc/superlatives-cn'
import textNotOnlyImages from './desc/text-not-only-images'
import titleConsistency from './desc/title-consistency'
import titleSpecific from './desc/title-specific'
import unsupportedClaims from './desc/unsupported-claims'
import variantClarity from './desc/variant-clarity'
import productFaq from './expert/product-faq'
import authenticityProof from './price/authenticity-proof'
import comparisonHelp from './price/comparison-help'
import discountMath from './price/discount-math'
import doublePrice8WeeksJp from './price/double-price-8-weeks-jp'
import dripFees from './price/drip-fees'
import lowestClaim from './price/lowest-claim'
import mainPriceClear from './price/main-price-clear'
import perpetualSale from './price/perpetual-sale'
import priorPrice7DayCn from './price/prior-price-7-day-cn'
import priorPrice30Day from './price/prior-price-30-day'
import qSourcing from './price/q-sourcing'
import raisedBeforeSale from './price/raised-before-sale'
import taxStatus from './price/tax-status'
import tryBeforeBuy from './price/try-before-buy'
import unitPrice from './price/unit-price'
import valueProofFirstScreen from './price/value-proof-first-screen'
import wasPriceReference from './price/was-price-reference'
import contactAtProduct from './respond/contact-at-product'
import hoursAndPromise from './respond/hours-and-promise'
import type { Rule } from './rule'
import dispatchTime from './ship/dispatch-time'
import aboutAndPeople from './shop/about-and-people'
import brokenAssets from './shop/broken-assets'
import contactTwoWays from './shop/contact-two-ways'
import deadOdrLink from './shop/dead-odr-link'
import httpsAndMixed from './shop/https-and-mixed'
import identityCnLicence from './shop/identity-cn-licence'
import identityImprint from './shop/identity-imprint'
import identityJpTokushoho from './shop/identity-jp-tokushoho'
import identityUsCalifornia from './shop/identity-us-california'
import legibility from './shop/legibility'
import memorableSignature from './shop/memorable-signature'
import mobileUsable from './shop/mobile-usable'
import policyLinks from './shop/policy-links'
import reviewsIncentive from './shop/reviews-incentive'
import reviewsOrigin from './shop/reviews-origin'
import reviewsPattern from './shop/reviews-pattern'
import sealsVerifiable from './shop/seals-verifiable'
import activityMessages from './trade/activity-messages'
import checkoutSummary from './trade/checkout-summary'
import countdownTruth from './trade/countdown-truth'
import guestAndEffort from './trade/guest-and-effort'
import howToOrder from './trade/how-to-order'
import jargonAndTerms from './trade/jargon-and-terms'
import orderButton from './trade/order-button'
import paymentVisible from './trade/payment-visible'
import pressureWording from './trade/pressure-wording'
import pretickedExtras from './trade/preticked-extras'
import scarcityTruth from './trade/scarcity-truth'
import subscriptionClear from './trade/subscription-clear'

const list = {
  'price/main-price-clear': mainPriceClear,
  'price/was-price-reference': wasPriceReference,
  'price/prior-price-30-day': priorPrice30Day,
  'price/prior-price-7-day-cn': priorPrice7DayCn,
  'price/double-price-8-weeks-jp': doublePrice8WeeksJp,
  'price/perpetual-sale': perpetualSale,
  'price/raised-before-sale': raisedBeforeSale,
  'price/discount-math': discountMath,
  'price/tax-status': taxStatus,
  'price/unit-price': unitPrice,
  'price/drip-fees': dripFees,
  'price/value-proof-first-screen': valueProofFirstScreen,
  'price/authenticity-proof': authenticityProof,
  'price/comparison-help': comparisonHelp,
  'price/try-before-buy': tryBeforeBuy,
  'price/q-sourcing': qSourcing,
  'price/lowest-claim': lowestClaim,
  'desc/product-markup': productMarkup,
  'desc/price-consistency': priceConsistency,
  'desc/availability-consistency': availabilityConsistency,
  'desc/title-specific': titleSpecific,
  'desc/title-consistency': titleConsistency,
  'desc/number-contradiction': numberContradiction,
  'desc/spec-table': specTable,
  'desc/size-and-fit': sizeAndFit,
  'desc/images-sufficient': imagesSufficient,
  'desc/in-scale-media': inScaleMedia,
  'desc/box-contents': boxContents,
  'desc/safety-maker-info': safetyMakerInfo,
  'desc/superlatives-cn': superlativesCn,
  'desc/unsupported-claims': unsupportedClaims,
  'desc/green-claims': greenClaims,
  'desc/placeholder-and-quality': placeholderAndQuality,
  'desc/text-not-only-images': textNotOnlyImages,
  'desc/variant-clarity': variantClarity,
  'shop/identity-imprint': identityImprint,
  'shop/identity-cn-licence': identityCnLicence,
  'shop/identity-jp-tokushoho': identityJpTokushoho,
  'shop/identity-us-california': identityUsCalifornia,
  'shop/contact-two-ways': contactTwoWays,
  'shop/seals-verifiable': sealsVerifiable,
  'shop/https-and-mixed': httpsAndMixed,
  'shop/broken-assets': brokenAssets,
  'shop/legibility': legibility,
  'shop/policy-links': policyLinks,
  'shop/about-and-people': aboutAndPeople,
  'shop/reviews-origin': reviewsOrigin,
  'shop/reviews-pattern': reviewsPattern,
  'shop/reviews-incentive': reviewsIncentive,
  'shop/dead-odr-link': deadOdrLink,
  'shop/memorable-signature': memorableSignature,
  'shop/mobile-usable': mobileUsable,
  'trade/order-button': orderButton,
  'trade/checkout-summary': checkoutSummary,
  'trade/preticked-extras': pretickedExtras,
  'trade/countdown-truth': countdownTruth,
  'trade/scarcity-truth': scarcityTruth,
  'trade/pressure-wording': pressureWording,
  'trade/guest-and-effort': guestAndEffort,
  'trade/payment-visible': paymentVisible,
  'trade/how-to-order': howToOrder,
  'trade/subscription-clear': subscriptionClear,
  'trade/activity-messages': activityMessages,
  'trade/jargon-and-terms': jargonAndTerms,
  'ship/dispatch-time': dispatchTime,
  'deliver/cost-on-product-page': costOnProductPage,
  'deliver/time-on-product-page': timeOnProductPage,
  'after/returns-near-buy': returnsNearBuy,
  'after/returns-consistency': returnsConsistency,
  'after/restrictive-clauses': restrictiveClauses,
  'deal/free-claim': freeClaim,
  'respond/contact-at-product': contactAtProduct,
  'respond/hours-and-promise': hoursAndPromise,
  'expert/product-faq': productFaq,
  'care/contact-consent': contactConsent,
}

export type RuleId = keyof typeof list
export const rules: Record<RuleId, Rule> = list
