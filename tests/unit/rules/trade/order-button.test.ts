import { describe, expect, it } from 'vitest'
import rule from '@/rules/trade/order-button'
import { at, subject } from '../../make'

const check = (label: string | null, subtype: 'checkout' | null = 'checkout') =>
  rule.check(
    subject(
      { product: null, orderButton: label === null ? null : at(label) },
      { type: 'cart', subtype, markets: ['de', 'eu'] },
    ),
  )

describe('trade/order-button', () => {
  it.each([
    'Buy now',
    'PAY NOW',
    'Pay £34.00',
    'Order with obligation to pay',
    'Zahlungspflichtig bestellen',
    'Jetzt kaufen ›',
    'Commande avec obligation de paiement',
    'Pedido con obligación de pago',
    'Ordine con obbligo di pagare',
  ])('passes “%s”', (label) => {
    expect(check(label).status).toBe('pass')
  })

  it.each([
    'Order',
    'Place order',
    'Continue',
    'Confirm',
    'Register',
    'Bestellen',
    'Bestellung abschicken',
    'Weiter',
    'Valider',
    'Confirmar',
  ])('fails “%s”', (label) => {
    expect(check(label)).toMatchObject({ status: 'fail', values: { label } })
  })

  it('is partial with extra text inside the button', () => {
    expect(check('Jetzt kaufen und AGB akzeptieren')).toMatchObject({ status: 'partial', message: 'with-more' })
    expect(check('Jetzt kaufen 34,00 €').status).toBe('partial')
  })

  it('is partial with a payment brand alone', () => {
    expect(check('Pay with PayPal')).toMatchObject({ status: 'partial', message: 'brand' })
    expect(check('Mit PayPal bezahlen').status).toBe('partial')
  })

  it('does not apply before the last step', () => {
    expect(check(null, null).status).toBe('not-applicable')
  })

  it('near miss: a button that cannot be read, and words that nobody ruled on', () => {
    expect(check(null).status).toBe('cannot-tell')
    expect(check('Complete purchase').status).toBe('cannot-tell')
  })
})
