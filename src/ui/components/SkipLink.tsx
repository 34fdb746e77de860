import './SkipLink.css'

/** The first stop of Tab: past rail and top bar to the page. */
export function SkipLink() {
  return (
    <a
      className="skip-link"
      href="#main"
      onClick={(event) => {
        // The address stays the page's own.
        event.preventDefault()
        document.getElementById('main')?.focus()
      }}
    >
      跳到正文
    </a>
  )
}
