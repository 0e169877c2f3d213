/** Audits as standalone pages: no script, nothing loaded from anywhere, readable on paper. */
import type { Translator } from '@/locales'
import type { ScoredAudit } from '@/utils/audit/record'
import { type Entry, isAudit } from './entry'
import { html, link, type Markup } from './markup'
import { style } from './style'
import { type AuditView, type FindingView, failureOf, type PointView, viewOf } from './view'

/** One audit. `back` is the address of the overview, where there is one. */
export function toHtml(audit: ScoredAudit, translator: Translator, back: string | null = null): string {
  const { t } = translator
  const view = viewOf(audit, translator)
  const body = html`${back !== null && html`<p class="back"><a href="${back}">${t('report.run')}</a></p>`}
<h1><bdi>${view.title}</bdi></h1>
<p class="meta">${link(view.url, view.url)}<br>${view.kind}<br>${t('report.takenAt')} ${view.takenAt} · ${t('report.rulesVersion')} ${view.rulesVersion}</p>
${view.state ? html`<p class="state">${view.state}</p>` : judged(view, t)}`
  return whole(view.title, body, translator)
}

/** The overview of a run. `hrefOf` gives the address of a page's own report; null = none was written. */
export function toHtmlIndex(
  entries: Entry[],
  translator: Translator,
  hrefOf: (entry: Entry, index: number) => string | null,
): string {
  const { t } = translator
  const rows = entries.map((entry, index) => row(entry, hrefOf(entry, index), translator))
  const body = html`<h1>${t('report.run')}</h1>
<table>
<thead><tr><th scope="col">${t('report.pageColumn')}</th><th scope="col">${t('report.kind')}</th><th scope="col" class="number">${t('report.score')}</th><th scope="col">${t('report.column.coverage')}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`
  return whole(t('report.run'), body, translator)
}

function row(entry: Entry, href: string | null, translator: Translator): Markup {
  const { t } = translator
  if (!isAudit(entry)) {
    const why = failureOf(entry, translator)
    return html`<tr><td><bdi>${entry.url}</bdi></td><td>${t('report.failed')}</td><td class="number">–</td><td>${why}</td></tr>
`
  }
  const view = viewOf(entry, translator)
  const title = href === null ? html`<bdi>${view.title}</bdi>` : html`<a href="${href}"><bdi>${view.title}</bdi></a>`
  return html`<tr><td>${title}<br><small><bdi>${view.url}</bdi></small></td><td>${view.kind}</td><td class="number">${view.total ?? '–'}</td><td>${view.state ?? view.coverage}</td></tr>
`
}

function judged(view: AuditView, t: Translator['t']): Markup {
  return html`${figures(view, t)}
${view.caution && html`<p class="state">${view.caution}</p>`}
<h2>${t('report.toFix')}</h2>
${view.toFix.length === 0 ? html`<p>${t('report.nothingToFix')}</p>` : html`<ol class="findings">${view.toFix.map((finding) => open(finding, t))}</ol>`}
<h2>${t('report.points')}</h2>
<table class="points">
<thead><tr><th scope="col">${t('report.point')}</th><th scope="col" class="number">${t('report.score')}</th><th scope="col">${t('report.column.coverage')}</th></tr></thead>
<tbody>
${view.points.map((point) => pointRow(point, t))}</tbody>
</table>
${closed(t('report.passed'), view.passed)}
${closed(t('report.undecided'), view.undecided)}`
}

function figures(view: AuditView, t: Translator['t']): Markup {
  if (view.total === null) return html`<p class="state">${t('report.noScore')}</p>`
  return html`<dl class="figures">
<div class="total"><dt>${t('report.score')}</dt><dd>${view.total}</dd></div>
<div><dt>${t('report.hard')}</dt><dd>${view.hard ?? '–'}</dd></div>
<div><dt>${t('report.soft')}</dt><dd>${view.soft ?? '–'}</dd></div>
</dl>
<p>${view.coverage} · ${view.sum}<br>${view.counts}</p>`
}

function open(finding: FindingView, t: Translator['t']): Markup {
  const label = (name: string, text: string) => t('report.label', { name: t(`report.${name}`), text })
  return html`
<li class="${finding.status}">
<p class="headline"><span class="lost">−${finding.lost}</span> <bdi>${finding.headline}</bdi></p>
<p>${label('fix', finding.fix)}</p>
<p class="meta">${finding.statusName} · ${finding.tier} · ${finding.pointName} · ${finding.department} · <code>${finding.rule}</code></p>
<p class="meta">${label('why', finding.why)}</p>
${finding.legal.length > 0 && html`<p class="legal">${t('report.legal', { sources: finding.legal.join('; ') })}</p>`}
${finding.quotes.length > 0 && html`<ul class="quotes">${finding.quotes.map((quote) => html`<li><bdi>${quote}</bdi></li>`)}</ul>`}
${finding.cues.length > 0 && html`<p class="meta"><bdi>${label('cues', finding.cues.join(' | '))}</bdi></p>`}
${finding.searched !== null && html`<p class="meta">${label('searched', finding.searched)}</p>`}
</li>`
}

function pointRow(point: PointView, t: Translator['t']): Markup {
  const note =
    point.uncapped === null ? null : html` <small>${t('report.capped', { uncapped: point.uncapped })}</small>`
  const { decided, applicable } = point
  return html`<tr><th scope="row">${point.point}. ${point.name}</th><td class="number">${point.score ?? '–'}</td><td>${t('report.coverage', { decided, applicable })}${note}</td></tr>
`
}

function closed(title: string, findings: FindingView[]): Markup {
  const items = findings.map(
    (finding) => html`<li>${finding.statusName}: <bdi>${finding.headline}</bdi> <code>${finding.rule}</code></li>
`,
  )
  return html`<details><summary>${title} (${findings.length})</summary><ul>${items}</ul></details>`
}

function whole(title: string, body: Markup, { t, language }: Translator): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${title} – ${t('report.heading')}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
<footer>${t('report.footer')}</footer>
</body>
</html>
`.text
}
