// Runs before the first paint, so that a dark or enlarged desk does not flash light and small.
// The keys and values are those of theme/appearance.ts.
try {
  const kept = JSON.parse(localStorage.getItem('fengce:appearance') ?? 'null')
  if (kept !== null) {
    document.documentElement.dataset.theme = String(kept.theme)
    document.documentElement.dataset.font = String(kept.fontSize)
  }
} catch {
  // Storage is off or holds something else: the system's theme stays.
}
