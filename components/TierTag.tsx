import type { Tier } from '@/utils/audit/record'
import { ChevronsIcon, ShieldIcon, SparkIcon } from './icons'
import { useWords } from './words'

const icons = { avoid: ShieldIcon, 'do-well': ChevronsIcon, innovate: SparkIcon }

export function TierIcon({ tier, size = 12 }: { tier: Tier; size?: number }) {
  const Icon = icons[tier]
  return <Icon size={size} />
}

export function TierTag({ tier }: { tier: Tier }) {
  const { t } = useWords()
  return (
    <span class={`tag tag-${tier}`}>
      <TierIcon tier={tier} />
      {t(`tier.${tier}`)}
    </span>
  )
}
