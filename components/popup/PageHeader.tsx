import type { Market, PageType, ScoredAudit } from '@/utils/audit/record'
import { Chip } from '../Chip'
import { formatMoment, formatRecent, hostOf } from '../format'
import { HostTile } from '../HostTile'
import { IconButton } from '../IconButton'
import { ClockIcon, GearIcon, GlobeIcon, TagIcon } from '../icons'
import { PageText } from '../PageText'
import { marketReason, markets, marketText, pageTypes, typeText } from '../page-words'
import { useWords } from '../words'
import type { PopupActions } from './props'

/** The menu's choice of what the page itself says. */
const DETECTED = ''

interface PageHeaderProps {
  audit: ScoredAudit
  /** Only the page in the tab can be judged again, so only there a correction makes sense. */
  here: boolean
  actions: Pick<PopupActions, 'onSettings' | 'onCorrectType' | 'onCorrectMarket'>
}

/** Which page this is, and what it was taken for; both can be corrected. */
export function PageHeader({ audit, here, actions }: PageHeaderProps) {
  const { t, language } = useWords()
  const host = hostOf(audit.url)
  return (
    <div class="page-header">
      <div class="identity">
        <HostTile host={host} size={28} />
        <div class="identity-text">
          <h1 class="identity-host one-line" tabIndex={-1} data-focus>
            <PageText text={host} />
          </h1>
          <p class="identity-page one-line">
            <PageText text={audit.facts.product?.name ?? audit.page.title} />
          </p>
        </div>
        <IconButton label={t('settings.title')} onClick={() => actions.onSettings(true)}>
          <GearIcon />
        </IconButton>
      </div>
      <div class="chips">
        <TypeChip audit={audit} here={here} onCorrect={actions.onCorrectType} />
        <MarketChip audit={audit} here={here} onCorrect={actions.onCorrectMarket} />
        <time class="chips-time" dateTime={audit.takenAt} title={formatMoment(audit.takenAt, language)}>
          <ClockIcon size={12} />
          {formatRecent(audit.takenAt, language)}
        </time>
      </div>
    </div>
  )
}

interface ChipOf<Value> {
  audit: ScoredAudit
  here: boolean
  onCorrect(value: Value | null): void
}

function TypeChip({ audit, here, onCorrect }: ChipOf<PageType>) {
  const translator = useWords()
  const { t } = translator
  const { page } = audit
  const isOwn = page.typeFrom === 'user'
  const detected = isOwn ? t('chip.takeBack') : t('chip.detected', { value: typeText(translator, page) })
  return (
    <Chip
      fixed={!here}
      label={t('chip.type')}
      text={typeText(translator, page)}
      note={isOwn ? t('chip.own') : null}
      icon={<TagIcon size={12} />}
      value={isOwn ? page.type : DETECTED}
      options={[
        { value: DETECTED, text: detected },
        ...pageTypes.map((type) => ({ value: type, text: t(`pageType.${type}`) })),
      ]}
      onChange={(value) => onCorrect(pageTypes.find((type) => type === value) ?? null)}
    />
  )
}

function MarketChip({ audit, here, onCorrect }: ChipOf<Market>) {
  const translator = useWords()
  const { t } = translator
  const { page } = audit
  const isOwn = page.marketFrom.includes('user')
  return (
    <Chip
      fixed={!here}
      label={t('chip.market')}
      text={marketText(translator, page)}
      note={isOwn ? t('chip.own') : null}
      icon={<GlobeIcon size={12} />}
      value={isOwn ? (page.markets[0] ?? DETECTED) : DETECTED}
      options={[
        { value: DETECTED, text: isOwn ? t('chip.takeBack') : detectedMarket() },
        ...markets.map((market) => ({ value: market, text: t(`market.${market}`) })),
      ]}
      onChange={(value) => onCorrect(markets.find((market) => market === value) ?? null)}
    />
  )

  function detectedMarket(): string {
    const value = marketText(translator, page)
    const reason = marketReason(translator, page)
    return reason ? t('chip.detectedBy', { value, reason }) : t('chip.detected', { value })
  }
}
