import { describe, expect, it } from 'vitest'
import { productPage } from './page'

/** Languages are told from the text, so the page speaks the language of its box. */
const sentences: Record<string, string> = {
  de: 'Die Lampe ist aus dem Holz alter Hafenpfähle gedreht und mit Öl behandelt. Sie ist für die Wand über dem Tisch gemacht, und das Licht lässt sich mit einem Finger dimmen. Jede ist nummeriert, und die Werkstatt bewahrt die Nummer auf. Das Holz ist nicht gebeizt.',
  fr: 'La lampe est tournée dans le bois de vieux pieux du port et finie à l’huile. Elle est faite pour le mur au-dessus de votre bureau, et vous réglez la lumière avec un doigt. Toutes les lampes sont numérotées dans les ateliers et le numéro est gardé pour vous.',
}
const facts = async (html: string, lang = 'en') =>
  (await productPage({ lang, below: html, ...(sentences[lang] ? { description: sentences[lang] } : {}) })).facts
const box = (text: string, ticked = false) =>
  `<label><input type="checkbox"${ticked ? ' checked' : ''}> ${text}</label>`

describe('a tick box', () => {
  it.each([
    ['Send me the newsletter', 'en', 'newsletter'],
    ['Ja, ich möchte Angebote per E-Mail erhalten', 'de', 'newsletter'],
    ['Je souhaite recevoir vos offres par e-mail', 'fr', 'newsletter'],
    ['Text messages with offers', 'en', 'sms'],
    ['Sie dürfen mich telefonisch über Neuheiten informieren', 'de', 'call'],
  ])('“%s” asks for permission', async (text, lang, kind) => {
    expect((await facts(box(text), lang)).consents.map((one) => one.kind)).toEqual([kind])
  })

  it('that refuses messages asks for none', async () => {
    expect((await facts(box('I do not want the newsletter', true))).consents).toEqual([])
  })

  it.each([
    ['Add gift wrap (+£3.00)', 'en', 'paid'],
    ['Geräteschutz für 2 Jahre', 'de', 'paid'],
    ['Extension de garantie', 'fr', 'paid'],
    ['Start my free trial', 'en', 'trial'],
  ])('“%s” that arrives ticked is an extra', async (text, lang, kind) => {
    expect((await facts(box(text, true), lang)).preticked.map((one) => one.kind)).toEqual([kind])
  })

  it.each([
    ['Ich habe die Datenschutzhinweise gelesen', 'de'],
    ['I agree to the data protection notice', 'en'],
    ['Remember this device', 'en'],
  ])('“%s” is neither', async (text, lang) => {
    const { preticked, paidOptions, consents } = await facts(box(text, true), lang)
    expect([preticked, paidOptions, consents]).toEqual([[], 0, []])
  })
})

describe('how reviews are checked', () => {
  const kind = async (text: string, lang: string) => (await facts(`<p>${text}</p>`, lang)).reviewCheck?.kind ?? null

  it.each([
    ['Die Bewertungen werden vor ihrer Veröffentlichung nicht auf ihre Echtheit überprüft', 'de', 'explained'],
    ['Verifizierter Kauf', 'de', 'badge'],
    ['Les avis sont vérifiés par un organisme indépendant', 'fr', 'explained'],
    ['Achat vérifié', 'fr', 'badge'],
    ['How we verify reviews', 'en', 'explained'],
    ['We verify your address before dispatch', 'en', null],
    ['194 people bought it', 'en', null],
  ])('“%s”', async (text, lang, expected) => {
    expect(await kind(text, lang)).toBe(expected)
  })
})
