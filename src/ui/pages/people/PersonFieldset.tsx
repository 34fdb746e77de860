import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import type { GivenRole, PersonFields } from '../../../contract/people.ts'
import { BADGE, BADGE_FAULT, PERSON_NAME, PERSON_NAME_FAULT } from '../../../contract/personRules.ts'
import { ROLE_NAMES, inOrder, rolesFault } from '../../../core/people/roles.ts'
import { usePosts } from '../../client/usePosts.ts'
import { Check } from '../../components/Check.tsx'
import { Field } from '../../components/Field.tsx'
import '../settings/Appearance.css'
import { FURTHER, ROLE_DOES, STANDING } from './roleWords.ts'

interface Props {
  readonly value: PersonFields
  readonly onChange: (some: Partial<PersonFields>) => void
  /** Says what is wrong with a field: after the first try to save. */
  readonly tried: boolean
  /** The first person gets their roles by themselves. */
  readonly isFirst?: boolean
}

/** What is wrong with somebody's fields, by field; empty sentences where nothing is. */
export function personFaults({ badge, name, roles }: PersonFields): { readonly badge: string; readonly name: string; readonly roles: string } {
  const fault = (text: string, pattern: RegExp, empty: string, otherwise: string): string => {
    if (text.trim() === '') return empty
    return pattern.test(text.trim()) ? '' : `${otherwise}。`
  }
  return {
    badge: fault(badge, BADGE, '请写警号。', BADGE_FAULT),
    name: fault(name, PERSON_NAME, '请写姓名。', PERSON_NAME_FAULT),
    roles: rolesFault(roles),
  }
}

function standingOf(roles: readonly GivenRole[]): string {
  return STANDING.find((role) => roles.includes(role)) ?? 'none'
}

/** Badge number, name, what somebody is, what they may do besides, and their posts. */
export function PersonFieldset({ value, onChange, tried, isFirst = false }: Props) {
  const posts = usePosts()
  const faults = personFaults(value)
  const further = value.roles.filter((role) => FURTHER.includes(role))
  return (
    <>
      <Field
        label="警号"
        width="short"
        value={value.badge}
        onChange={(badge) => onChange({ badge })}
        fault={tried ? faults.badge : ''}
        hint="登录时用。辅警写工号。"
        autoComplete="off"
        maxLength={12}
      />
      <Field
        label="姓名"
        width="short"
        value={value.name}
        onChange={(name) => onChange({ name })}
        fault={tried ? faults.name : ''}
        autoComplete="off"
        maxLength={30}
      />
      {!isFirst && (
        <>
          <RadioGroup
            value={standingOf(value.roles)}
            onChange={(standing) => {
              const own = STANDING.filter((role) => role === standing)
              // What only an officer may hold does not stay with somebody who is none.
              const kept = standing === 'officer' ? further : further.filter((role) => role !== 'commander' && role !== 'legal-officer')
              onChange({ roles: inOrder([...own, ...kept]) })
            }}
          >
            <Label className="group-label">是民警还是辅警</Label>
            <div className="choices">
              {STANDING.map((role) => (
                <Radio key={role} value={role} className="choice">
                  <span className="choice-dot" aria-hidden="true" />
                  <span>
                    {ROLE_NAMES[role]}
                    <span className="choice-about">{ROLE_DOES[role]}</span>
                  </span>
                </Radio>
              ))}
              <Radio value="none" className="choice">
                <span className="choice-dot" aria-hidden="true" />
                <span>
                  其他
                  <span className="choice-about">只做下面选的事</span>
                </span>
              </Radio>
            </div>
          </RadioGroup>
          <CheckboxGroup
            value={further}
            onChange={(next) => {
              const roles = value.roles.filter((role) => STANDING.includes(role))
              onChange({ roles: inOrder([...roles, ...FURTHER.filter((role) => next.includes(role))]) })
            }}
          >
            <Label className="group-label">还担任</Label>
            <div className="checks">
              {FURTHER.map((role) => (
                <Check
                  key={role}
                  value={role}
                  label={ROLE_NAMES[role]}
                  about={ROLE_DOES[role]}
                  isDisabled={(role === 'commander' || role === 'legal-officer') && !value.roles.includes('officer')}
                />
              ))}
            </div>
          </CheckboxGroup>
          {tried && faults.roles !== '' && (
            <p className="field-fault" role="alert">
              ▲ {faults.roles}
            </p>
          )}
        </>
      )}
      <CheckboxGroup value={[...value.posts]} onChange={(next) => onChange({ posts: next })}>
        <Label className="group-label">岗位（可以不选，可以选几个）</Label>
        <div className="checks">
          {posts?.map(({ id, title }) => (
            <Check key={id} value={id} label={title} />
          ))}
        </div>
      </CheckboxGroup>
    </>
  )
}
