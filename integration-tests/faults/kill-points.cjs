/**
 * Loaded into a store process by `node --require`: kills it with SIGKILL at a named point, or records the points it passes.
 * Production code knows nothing of it; it hangs on the platform's own seams:
 *   step:<step>:<before|after>                    every workflow step, `~undo` when it is compensated
 *   call:<method> <path>:<before|sent|answered>   every HTTP request to an outside service
 *   commit:<doorstep table>:<before|after>        every transaction that wrote a table of ours
 *
 * DOORSTEP_KILL_AT      the point
 * DOORSTEP_KILL_HIT     at which passing of it (the first)
 * DOORSTEP_KILL_RECORD  a file that takes one line for each point passed
 * DOORSTEP_KILL_ORDER   a file that names the point, as `point#hits`, once it is written: for a store that runs already
 */
const { subscribe } = require("node:diagnostics_channel");
const { appendFileSync, readFileSync } = require("node:fs");
const http = require("node:http");
const { Client } = require("pg");
const { TransactionOrchestrator } = require("@medusajs/framework/orchestration");

let target = process.env.DOORSTEP_KILL_AT;
const record = process.env.DOORSTEP_KILL_RECORD;
const order = process.env.DOORSTEP_KILL_ORDER;
let hitsLeft = Number(process.env.DOORSTEP_KILL_HIT || 1);

/** The file may not be there yet; what was read once stays. */
function readOrder() {
  try {
    const [point, hits] = readFileSync(order, "utf8").split("#");
    [target, hitsLeft] = [point, Number(hits)];
  } catch {
    target = undefined;
  }
}

function pass(point) {
  if (record) appendFileSync(record, `${point}\n`);
  if (order && !target) readOrder();
  if (point === target && --hitsLeft === 0) process.kill(process.pid, "SIGKILL");
}

TransactionOrchestrator.traceStep = async (run, { action, type }) => {
  const name = type === "compensate" ? `${action}~undo` : action;
  pass(`step:${name}:before`);
  const result = await run();
  pass(`step:${name}:after`);
  return result;
};

// Ids differ from run to run; the point is the kind of call. An id has a digit or a capital; `payment_intents` has none.
const ID = /\/(?:[a-z]+_(?=[A-Za-z0-9_]*[A-Z0-9])[A-Za-z0-9_-]+|se-\d+)/g;
const nameOf = ({ method, path }) => `call:${method} ${path.split("?")[0].replace(ID, "/:id")}`;

const request = http.request;
http.request = function (...args) {
  const call = request.apply(this, args);
  const name = nameOf(call);
  pass(`${name}:before`);
  call.once("finish", () => pass(`${name}:sent`));
  call.once("response", () => pass(`${name}:answered`));
  return call;
};
/** What `fetch` tells of its requests; one without a body is sent as soon as it is made. */
const FETCHED = { "undici:request:create": "before", "undici:request:bodySent": "sent", "undici:request:headers": "answered" };
for (const [channel, moment] of Object.entries(FETCHED)) subscribe(channel, ({ request: call }) => pass(`${nameOf(call)}:${moment}`));

const WRITES = /(?:insert into|update|delete from)\s+"?(doorstep_[a-z_]+)/i;
const query = Client.prototype.query;

Client.prototype.query = function (config, ...rest) {
  const text = typeof config === "string" ? config : (config && config.text) || "";
  const written = WRITES.exec(text);
  if (written) (this.doorstepTables ??= new Set()).add(written[1]);
  const end = /^\s*(commit|rollback)\b/i.exec(text);
  if (!end) return query.call(this, config, ...rest);
  const tables = end[1].toLowerCase() === "commit" ? [...(this.doorstepTables ?? [])].sort() : [];
  this.doorstepTables = new Set();
  tables.forEach((table) => pass(`commit:${table}:before`));
  const committed = () => tables.forEach((table) => pass(`commit:${table}:after`));
  const callback = rest.at(-1);
  if (typeof callback === "function") {
    rest[rest.length - 1] = (...answer) => (committed(), callback(...answer));
    return query.call(this, config, ...rest);
  }
  const result = query.call(this, config, ...rest);
  if (typeof result?.then === "function") void result.then(committed, () => undefined);
  return result;
};
