import './FirstActions.css'

/** The three things to do first, large enough to read at arm's length. */
export function FirstActions({ actions }: { readonly actions: readonly string[] }) {
  return (
    <section className="first-actions" aria-label="先做三件事">
      <ol>
        {actions.map((action, index) => (
          <li key={action} className="first-action">
            <span className="first-action-number" aria-hidden="true">
              {index + 1}
            </span>
            <span>{action}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
