// Loaded before anything else by every script: an older Node would fail later without a sentence
// (better-sqlite3 crashes on Node 20).
const [major] = process.versions.node.split('.')
if (Number(major) < 24) {
  process.stderr.write(
    `枫册需要 Node 24 或更新的版本，现在是 ${process.versions.node}。请先运行 npm ci，再用 npm start、npm test 或 npm run fengce 启动（它们会用项目自带的 Node 24）。\n`,
  )
  process.exit(1)
}
