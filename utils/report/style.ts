/** Looks of the HTML reports: the reader's own fonts, light or dark as the reader has it, plain on paper. */
import { Markup } from './markup'

export const style = new Markup(`
:root { color-scheme: light dark; --line: light-dark(#d4d2cc, #44423e); --soft: light-dark(#55524c, #b5b2ab);
  --fail: light-dark(#a3212b, #ff9a9f); --partial: light-dark(#7a5200, #f0c264); --plate: light-dark(#f6f4f0, #26241f); }
body { margin: 0; padding: 2rem 1rem; font: 1rem/1.5 system-ui, sans-serif; background: light-dark(#fff, #1a1917);
  color: light-dark(#1f1d1a, #ece9e3); }
main, footer { max-width: 60rem; margin: 0 auto; overflow-wrap: anywhere; }
h1 { margin: 0 0 .5rem; font-size: 1.6rem; line-height: 1.25; }
h2 { margin: 2rem 0 .75rem; font-size: 1.2rem; }
a { color: light-dark(#14508c, #8ec2f5); }
.meta, footer, small { color: var(--soft); font-size: .875rem; }
.state { padding: .75rem 1rem; background: var(--plate); border-radius: .5rem; }
.figures { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin: 1.5rem 0 .5rem; }
.figures dt { color: var(--soft); font-size: .875rem; }
.figures dd { margin: 0; font-size: 1.75rem; font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1.2; }
.figures .total dd { font-size: 2.5rem; }
.findings { padding: 0; list-style: none; }
.findings > li { padding: .75rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
.findings p { margin: .2rem 0; }
.headline { font-weight: 600; }
.lost { display: inline-block; min-width: 2.5rem; font-variant-numeric: tabular-nums; }
.fail .lost { color: var(--fail); }
.partial .lost, .legal { color: var(--partial); }
.quotes { margin: .4rem 0; padding-left: 1.25rem; font-size: .9375rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .4rem .75rem .4rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
th[scope=row] { font-weight: 400; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
details { margin-top: 1.5rem; }
summary { cursor: pointer; font-weight: 600; }
code { font-size: .85em; color: var(--soft); }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); }
@media print {
  :root { color-scheme: light; }
  body { padding: 0; font-size: 10pt; }
  .back { display: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
`)
