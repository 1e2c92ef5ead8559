// Puts every line of a corpus before @cloud-copilot/iam-simulate and compares the answers.
//
//   node iam-oracle.mjs <folder with node_modules> <corpus.jsonl> <how many lines it must have>
import { createReadStream } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

const [room, corpus, wanted] = process.argv.slice(2)
const require = createRequire(pathToFileURL(`${room}/package.json`))
const { runUnsafeSimulation } = require('@cloud-copilot/iam-simulate')

const named = (policies, name) => policies.map((policy, i) => ({ name: `${name}-${i}`, policy }))

// Some ARNs, as a bucket's, name no account: then it is the principal's own.
const accountOf = (q) => q.resource.split(':')[4] || q.principal.split(':')[4]

function theirs(q) {
  return runUnsafeSimulation(
    {
      request: {
        principal: q.principal,
        action: q.action,
        resource: { resource: q.resource, accountId: accountOf(q) },
        contextVariables: q.context,
      },
      identityPolicies: named(q.identity, 'identity'),
      permissionBoundaryPolicies: q.boundary.length ? named(q.boundary, 'boundary') : undefined,
      serviceControlPolicies: q.levels.map((level, i) => ({
        orgIdentifier: `level-${i}`,
        policies: named(level, `level-${i}`),
      })),
      resourceControlPolicies: [],
    },
    {},
  )
}

// DENIED: refused, and whether explicitly too could not be told.
const meanings = {
  ALLOWED: ['Allowed'],
  EXPLICIT: ['ExplicitlyDenied'],
  IMPLICIT: ['ImplicitlyDenied'],
  DENIED: ['ExplicitlyDenied', 'ImplicitlyDenied'],
}
const agrees = (q) => meanings[q.ours].includes(theirs(q))

const counts = {}
let lines = 0
let differences = 0
let shortest
let planted = false
for await (const line of createInterface({ input: createReadStream(corpus) })) {
  const q = JSON.parse(line)
  lines++
  counts[q.ours] = (counts[q.ours] ?? 0) + 1
  if (q.ours === 'UNKNOWN') {
    continue
  }
  if (!agrees(q)) {
    differences++
    if (shortest === undefined || line.length < shortest.length) {
      shortest = line
    }
  } else if (!planted) {
    // A comparison that cannot fail proves nothing: one answer is spoilt, and must be seen.
    planted = !agrees({ ...q, ours: q.ours === 'ALLOWED' ? 'EXPLICIT' : 'ALLOWED' })
  }
}

const unknown = counts.UNKNOWN ?? 0
const share = (100 * unknown) / Math.max(lines, 1)
console.log(`iam-oracle: ${lines} requests: ${JSON.stringify(counts)}`)
console.log(`iam-oracle: ${unknown} answers of ours are "unknown" (${share.toFixed(2)} %): not compared`)
console.log(`iam-oracle: ${differences} differences in ${lines - unknown} compared answers`)
if (shortest !== undefined) {
  const q = JSON.parse(shortest)
  console.error(`iam-oracle: ours ${q.ours}, theirs ${theirs(q)}; the shortest of them:`)
  console.error(JSON.stringify(q, null, 2))
}
const failures = [
  [lines !== Number(wanted), `the corpus has ${lines} requests, not ${wanted}`],
  [!planted, 'a spoilt answer was not seen'],
  [share >= 5, 'too many answers are unknown: 5 % is the bound'],
  [differences > 0, 'the two evaluators differ'],
].filter(([failed]) => failed)
failures.forEach(([, why]) => console.error(`iam-oracle: ${why}`))
process.exit(failures.length === 0 ? 0 : 1)
