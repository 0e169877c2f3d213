/** Every rule by its id. `npm run new-rule` adds a line; a test checks that no file is missing. */

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
import discountMath from './price/discount-math'
import mainPriceClear from './price/main-price-clear'
import qSourcing from './price/q-sourcing'
import taxStatus from './price/tax-status'
import wasPriceReference from './price/was-price-reference'
import contactAtProduct from './respond/contact-at-product'
import hoursAndPromise from './respond/hours-and-promise'
import type { Rule } from './rule'
import dispatchTime from './ship/dispatch-time'
import contactTwoWays from './shop/contact-two-ways'
import httpsAndMixed from './shop/https-and-mixed'
import identityCnLicence from './shop/identity-cn-licence'
import identityImprint from './shop/identity-imprint'
import policyLinks from './shop/policy-links'
import reviewsOrigin from './shop/reviews-origin'
import sealsVerifiable from './shop/seals-verifiable'
import orderButton from './trade/order-button'
import paymentVisible from './trade/payment-visible'
import pretickedExtras from './trade/preticked-extras'

const list = {
  'price/main-price-clear': mainPriceClear,
  'price/was-price-reference': wasPriceReference,
  'price/discount-math': discountMath,
  'price/tax-status': taxStatus,
  'price/q-sourcing': qSourcing,
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
  'shop/contact-two-ways': contactTwoWays,
  'shop/seals-verifiable': sealsVerifiable,
  'shop/https-and-mixed': httpsAndMixed,
  'shop/policy-links': policyLinks,
  'shop/reviews-origin': reviewsOrigin,
  'trade/order-button': orderButton,
  'trade/preticked-extras': pretickedExtras,
  'trade/payment-visible': paymentVisible,
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
