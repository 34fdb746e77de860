import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/Label'
import type { StationProfile } from '../../../contract/station.ts'
import { Check } from '../../components/Check.tsx'

const REPEATS = { day: '每天', week: '每周', month: '每月', quarter: '每季度' } as const

interface Props {
  readonly profile: StationProfile
  /** Ids that are left out. */
  readonly dropped: readonly string[]
  readonly onChange: (dropped: readonly string[]) => void
}

interface Mechanism {
  readonly id: string
  readonly label: string
  readonly about: string
}

function mechanismsOf({ routines, procedures, views }: StationProfile): Mechanism[] {
  return [
    ...routines.map(({ id, title, repeat, at, steps }) => ({ id, label: title, about: `${repeat === 'week' ? `每${at}` : `${REPEATS[repeat]} ${at}`}，${steps.length} 步` })),
    ...procedures.map(({ id, title, about, steps }) => ({ id, label: title, about: `${about}（按本所编号逐件办，${steps.length} 步）` })),
    ...views.map(({ id, title, about }) => ({ id, label: title, about: `${about}（只汇总数字，不用填）` })),
  ]
}

/** A ready station to explore: its figures as facts, and its mechanisms, each to keep or to leave out. */
export function ProfileDetails({ profile, dropped, onChange }: Props) {
  const mechanisms = mechanismsOf(profile)
  const kept = mechanisms.map(({ id }) => id).filter((id) => !dropped.includes(id))
  return (
    <section className="profile-details" aria-label={profile.name}>
      <dl className="figures">
        {profile.figures.map(({ name, value, unit, about }) => (
          <div key={name} className="figure" title={about}>
            <dt>{name}</dt>
            <dd>
              <strong>{value.toLocaleString('zh-CN')}</strong> {unit}
            </dd>
          </div>
        ))}
      </dl>
      <CheckboxGroup value={kept} onChange={(next) => onChange(mechanisms.map(({ id }) => id).filter((id) => !next.includes(id)))}>
        <Label className="group-label">带来的做法：不要的取消</Label>
        <div className="checks">
          {mechanisms.map(({ id, label, about }) => (
            <Check key={id} value={id} label={label} about={about} />
          ))}
        </div>
      </CheckboxGroup>
      {profile.visitClasses.length > 0 && (
        <p className="muted small">
          走访分类（只用于单位和场所）：
          {profile.visitClasses.map(({ name, every }) => `${name} ${REPEATS[every]}`).join('，')}
        </p>
      )}
    </section>
  )
}
