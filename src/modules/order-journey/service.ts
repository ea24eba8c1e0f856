import { container as app } from "@medusajs/framework";
import type { Context, InferTypeOf } from "@medusajs/framework/types";
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils";
import { join } from "node:path";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import type { Fact } from "../../shared/facts";
import { parseOptions, type DoorstepOptions } from "../../shared/options";
import { sqlOf } from "../../shared/sql";
import { closeSender } from "../../shared/work/enqueue";
import { startWorker, type RunningWork } from "../../shared/work/lifecycle";
import { appendFacts, factsOf } from "./entries";
import Deadline from "./models/deadline";
import FollowedOrder from "./models/followed-order";
import Installation from "./models/installation";
import JourneyEntry from "./models/journey-entry";
import { waitsOf } from "./rules/deadlines";
import { setDeadlines } from "./set-deadlines";

export type JourneyEntryRow = InferTypeOf<typeof JourneyEntry>;

/** The order journey: told facts, it keeps them and the deadlines that follow from them. */
class OrderJourneyService extends MedusaService({ JourneyEntry, Deadline, FollowedOrder, Installation }) {
  readonly options: DoorstepOptions;
  private work?: RunningWork;

  __hooks = {
    onApplicationStart: async (): Promise<void> => {
      this.work = await startWorker(app, join(__dirname, "../../work"));
    },
    onApplicationPrepareShutdown: async (): Promise<void> => {
      await this.work?.stop();
      await closeSender();
    },
  };

  constructor(dependencies: Record<string, unknown>, options: unknown) {
    // eslint-disable-next-line prefer-rest-params -- MedusaService hands all of them on
    super(...(arguments as unknown as [object]));
    this.options = parseOptions(options);
  }

  /**
   * Appends the facts that are not known yet and brings the deadlines up to date, in one transaction. Gives all that is
   * known now. Safe to call twice and at once with itself.
   */
  @InjectTransactionManager()
  async tell(orderId: string, facts: Fact[], @MedusaContext() context: Context = {}): Promise<Fact[]> {
    const sql = sqlOf(context);
    if (!(await appendFacts(sql, orderId, facts))) return factsOf(sql, orderId);
    // Whoever tells at the same time waits here, and then sees these facts too: the last one sets the deadlines of all.
    await sql.execute(`select pg_advisory_xact_lock(hashtext(?))`, [`doorstep_deadline:${orderId}`]);
    const known = await factsOf(sql, orderId);
    await setDeadlines(orderId, known, context);
    return known;
  }

  /** All entries of an order as facts, in the order in which they happened. */
  @InjectManager()
  async factsOf(orderId: string, @MedusaContext() context: Context = {}): Promise<Fact[]> {
    return factsOf(sqlOf(context), orderId);
  }

  /** Whether an order is followed: one from before the plugin came to the store is left alone, so nobody is mailed about it. */
  @InjectManager()
  async follows(orderCreatedAt: Date, @MedusaContext() context: Context = {}): Promise<boolean> {
    const [first] = await this.listInstallations({}, { order: { installed_at: "ASC" }, take: 1 }, context);
    return !!first && orderCreatedAt >= new Date(first.installed_at);
  }

  /** Marks a deadline as missed once its time has come and it is still open. */
  @InjectTransactionManager()
  async missIfDue(deadlineId: string, @MedusaContext() context: Context = {}): Promise<void> {
    await sqlOf(context).execute(
      `update doorstep_deadline set state = 'missed', updated_at = now() where id = ? and state = 'open' and due_at <= ?`,
      [deadlineId, clock.now()]
    );
  }

  /** Notes that the order was followed just now, for the catch-up. */
  @InjectTransactionManager()
  async noteFollowed(orderId: string, facts: readonly Fact[], @MedusaContext() context: Context = {}): Promise<void> {
    const over = facts.some((f) => f.kind === "delivered" || f.kind === "order_canceled");
    const ended = over && waitsOf(facts).every((wait) => wait.met);
    await sqlOf(context).execute(
      `insert into doorstep_followed_order (id, order_id, followed_at, ended) values (?, ?, ?, ?)
       on conflict (order_id) where deleted_at is null
       do update set followed_at = excluded.followed_at, ended = excluded.ended, updated_at = now()`,
      [entityId("dsfo"), orderId, clock.now(), ended]
    );
  }
}

export default OrderJourneyService;
