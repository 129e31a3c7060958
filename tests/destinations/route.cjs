// Puts messages through Segment's own code of a destination, under generated subscriptions and filters, and prints what would leave.
//
// stdin: {"destination": "google-analytics-4", "segmentName": "…", "settings": {…},
//         "routes": [{"subscriptions": [Public API form], "filters": [...]}, …], "messages": [{"route": 0, "message": {…}}, …]}
// stdout: [{"sent": [{"url": "…", "body": {…}}], "error": null | "…", "stopped": null | "integrations" | "filter"}, …], one for each message
//
// What Segment does before a destination's code is done here as its documentation says: `integrations` first, then filters (drop, then
// drop properties). Triggers and mappings are left to Segment's own code. HTTP ends in nock.

const nock = require('nock')
const { Destination } = require('@segment/actions-core')
const { parseFql, validate } = require('@segment/destination-subscriptions')

function at(message, path) {
  return path.split('.').reduce((value, part) => (value === undefined || value === null ? undefined : value[part]), message)
}

function filtered(message, filters) {
  const kept = structuredClone(message)
  for (const filter of filters) {
    const condition = parseFql(filter.if)
    if (condition.error) throw new Error(`no condition: ${filter.if}`)
    if (!validate(condition, message)) continue
    for (const action of filter.actions) {
      if (action.type === 'DROP') return null
      for (const [where, names] of Object.entries(action.fields)) {
        const holder = at(kept, where)
        if (holder) for (const name of names) delete holder[name]
      }
    }
  }
  return kept
}

function subscribed(definition, subscription) {
  if (parseFql(subscription.trigger).error) throw new Error(`no trigger: ${subscription.trigger}`)
  if (!definition.actions[subscription.actionSlug]) throw new Error(`no action: ${subscription.actionSlug}`)
  const fields = definition.actions[subscription.actionSlug].fields
  for (const field of Object.keys(subscription.settings)) if (!fields[field]) throw new Error(`no field: ${field}`)
  return {
    name: subscription.name,
    enabled: subscription.enabled,
    partnerAction: subscription.actionSlug,
    subscribe: subscription.trigger,
    mapping: subscription.settings
  }
}

async function main() {
  const input = JSON.parse(require('fs').readFileSync(0, 'utf8'))
  const definition = require(`@segment/action-destinations/dist/destinations/${input.destination}`).default
  if (definition.name !== input.segmentName) throw new Error(`${definition.name} isn't ${input.segmentName}`)
  const routes = input.routes.map((route) => ({
    filters: route.filters,
    subscriptions: route.subscriptions.map((each) => subscribed(definition, each))
  }))

  let sent = []
  nock.disableNetConnect()
  for (const host of [
    'https://www.google-analytics.com',
    'https://graph.facebook.com',
    'https://a.klaviyo.com',
    'https://business-api.tiktok.com'
  ]) {
    nock(host)
      .persist()
      .post(/.*/)
      .reply(202, (url, body) => {
        sent.push({ url: host + url, body })
        return {}
      })
  }

  const destination = new Destination(definition)
  const results = []
  for (const { route, message } of input.messages) {
    const { filters, subscriptions } = routes[route]
    sent = []
    let error = null
    let stopped = null
    if (message.integrations && message.integrations[input.segmentName] === false) stopped = 'integrations'
    const kept = stopped ? null : filtered(message, filters)
    if (!stopped && kept === null) stopped = 'filter'
    if (!stopped) {
      try {
        await destination.onEvent(kept, { ...input.settings, subscriptions })
      } catch (thrown) {
        error = thrown.errors ? thrown.errors.map((each) => each.message).join('; ') : thrown.message
      }
    }
    results.push({ sent, error, stopped })
  }
  process.stdout.write(JSON.stringify(results))
}

main().catch((thrown) => {
  process.stderr.write(`${thrown.stack}\n`)
  process.exit(1)
})
