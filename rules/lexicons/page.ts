/** Words by which the reader knows what kind of page it is on, and whether it can be judged. */
import type { Lexicon } from '@/utils/text/lexicon'

export const cart: Lexicon = {
  en: [
    'shopping cart',
    'cart',
    'shopping bag',
    'basket',
    'my bag',
    'your bag',
    'trolley',
    'my cart',
    'your cart',
    'view cart',
    'my basket',
    'checkout',
    'bag',
  ],
  de: ['warenkorb', 'einkaufswagen', 'einkaufskorb', 'zur kasse', 'merkzettel'],
  fr: ['panier', 'mon panier', 'votre panier'],
  es: ['carrito', 'cesta', 'mi cesta', 'carro', 'mi carrito'],
  it: ['carrello', 'il tuo carrello'],
  nl: ['winkelwagen', 'winkelmand', 'winkelmandje', 'winkelwagentje'],
  pl: ['koszyk'],
  pt: ['carrinho', 'cesto', 'sacola'],
  sv: ['varukorg', 'kundvagn', 'handlekurv', 'kurv'],
  tr: ['sepet', 'sepetim', 'alışveriş sepeti'],
  ru: ['корзина', 'ваша корзина', 'кошик'],
  cs: ['košík', 'nákupní košík', 'nákupný košík'],
  zh: ['购物车', '購物車', '我的购物车', '购物篮', '结算', '去结算'],
  ja: ['カート', '買い物かご', 'ショッピングカート', 'カゴ', 'かご'],
  ko: ['장바구니'],
}

export const confirmation: Lexicon = {
  en: [
    'thank you for your order',
    'order confirmed',
    'order confirmation',
    'your order has been placed',
    'thanks for your order',
    'thank you for your purchase',
  ],
  de: [
    'vielen dank für ihre bestellung',
    'danke für ihre bestellung',
    'bestellbestätigung',
    'vielen dank für deine bestellung',
  ],
  fr: ['merci pour votre commande', 'confirmation de commande', 'commande confirmée'],
  es: ['gracias por tu compra', 'gracias por su compra', 'pedido confirmado', 'gracias por tu pedido'],
  ja: ['ご注文ありがとうございます', 'ご注文が完了', 'ご注文を承りました'],
  zh: ['感谢您的订单', '谢谢惠顾', '下单成功', '订单提交成功', '支付成功'],
}

export const login: Lexicon = {
  en: ['log in', 'login', 'sign in'],
  de: ['anmelden', 'einloggen', 'login'],
  fr: ['connexion', 'se connecter', 'identifiez-vous'],
  es: ['iniciar sesión', 'inicia sesión', 'acceder'],
  it: ['accedi'],
  nl: ['inloggen'],
  pl: ['zaloguj'],
  pt: ['entrar', 'iniciar sessão'],
  sv: ['logga in'],
  tr: ['giriş yap'],
  ru: ['войти', 'вход'],
  cs: ['přihlásit'],
  zh: ['登录', '登錄', '登入'],
  ja: ['ログイン'],
  ko: ['로그인'],
}

/** Walls of bot protections and their like. */
export const botWall =
  /just a moment|attention required|checking your browser|verify (?:that )?you are (?:a )?human|are you a (?:human|robot)|robot check|captcha|access (?:to this page has been )?denied|pardon our interruption|enter the characters you see|unusual traffic|ddos protection|please enable (?:js|javascript|cookies) and|bist du ein mensch|ich bin kein roboter|je ne suis pas un robot|no soy un robot|请完成(?:安全)?验证|滑动验证|人机验证|访问验证|私はロボットではありません|request blocked|security check/i

export const errorPage =
  /(?:^|\D)(?:404|410|500|502|503)(?:\D|$)|page (?:was |can ?not be |could not be )?not (?:be )?found|not found|seite (?:wurde )?nicht gefunden|page introuvable|página no encontrada|pagina non trovata|pagina niet gevonden|страница не найдена|页面不存在|找不到(?:该|您)?(?:访问的)?页面|ページが見つかりません|お探しのページ|service unavailable|internal server error|bad gateway|server error|something went wrong/i

export const consentWall =
  /(?:before you continue|bevor (?:sie|du)|avant de continuer|antes de continuar).{0,200}(?:cookies?|consent|datenschutz)|(?:accept|agree|akzeptieren|accepter|aceptar).{0,40}cookies?.{0,200}(?:continue|weiter|continuer|continuar|access)/i

/** What the body element of widely used shop systems says of the page, by id or class, in lower case. */
export const themeKinds: Record<'home' | 'product' | 'listing' | 'cart', string[]> = {
  // Shopify, WordPress, Magento, Shopware 5 and 6, OXID, OpenCart, futureshop
  home: [
    'template-index',
    'home',
    'cms-home',
    'cms-index-index',
    'is--ctl-index',
    'is-ctl-navigation-home',
    'cl-start',
    'common-home',
    'fs-body-top',
  ],
  product: [
    'template-product',
    'single-product',
    'catalog-product-view',
    'product-product',
    'is--ctl-detail',
    'is-ctl-product',
    'cl-details',
    'page-type-product',
    'fs-body-product',
    'type-product',
    'product',
  ],
  listing: [
    'template-collection',
    'template-search',
    'tax-product_cat',
    'post-type-archive-product',
    'catalog-category-view',
    'catalogsearch-result-index',
    'product-category',
    'product-search',
    'is--ctl-listing',
    'cl-alist',
    'fs_productsearch',
    'fs_productcategory',
    'type-category',
    'category',
  ],
  cart: ['template-cart', 'woocommerce-cart', 'checkout-cart-index', 'checkout-cart', 'cl-basket'],
}
