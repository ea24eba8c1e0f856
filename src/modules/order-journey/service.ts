import { container as app } from "@medusajs/framework";
import type { Context } from "@medusajs/framework/types";
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils";
import { join } from "node:path";
import { clock } from "../../shared/clock";
import { isArrival, type Fact } from "../../shared/facts";
import { parseOptions, type DoorstepOptions } from "../../shared/options";
import { RoomService } from "../../shared/room-service";
import { sqlOf } from "../../shared/sql";
import { closeSender } from "../../shared/work/enqueue";
import { startWorker, type RunningWork } from "../../shared/work/lifecycle";
import { appendFacts, factsOf } from "./entries";
import Deadline from "./models/deadline";
import FollowedOrder from "./models/followed-order";
import Installation from "./models/installation";
import JourneyEntry from "./models/journey-entry";
import SavedView from "./models/saved-view";
import { noteWay, type WayRow } from "./note-way";
import { funnelOf, leadTimes, type FlowOf } from "./reads/flow";
import { type OrdersAsked, carriersOfLate, customerCounts, ordersNamed, ordersOnTheWay } from "./reads/orders";
import { waitsOf } from "./rules/deadlines";
import { deleteView, saveView, viewsFor, type NewView, type SavedViewRow, type ViewPage } from "./saved-views";
import { setDeadlines } from "./set-deadlines";


/** The order journey: told facts, it keeps them and the deadlines that follow from them. */
class OrderJourneyService extends RoomService({ JourneyEntry, Deadline, FollowedOrder, Installation, SavedView }) {
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

  /** Writes down where the order stands, of what was read `at`: for all lists of orders. */
  @InjectTransactionManager()
  async noteWay(orderId: string, at: Date, way: WayRow, @MedusaContext() context: Context = {}): Promise<void> {
    await noteWay(sqlOf(context), orderId, at, way);
  }

  /** Notes that the order was followed to the end just now, for the catch-up; of what was read `at`, unless another has read more since. */
  @InjectTransactionManager()
  async noteFollowed(orderId: string, at: Date, facts: readonly Fact[], @MedusaContext() context: Context = {}): Promise<void> {
    const over = facts.some((fact) => isArrival(fact) || fact.kind === "order_canceled");
    const ended = over && waitsOf(facts).every((wait) => wait.met);
    await sqlOf(context).execute(
      "update doorstep_followed_order set followed_at = ?, ended = ?, updated_at = now() where order_id = ? and read_at <= ? and deleted_at is null", [clock.now(), ended, orderId, at]
    );
  }

  /** A page of followed orders, and one more where there are more. */
  @InjectManager()
  async orders(asked: OrdersAsked, @MedusaContext() context: Context = {}): ReturnType<typeof ordersOnTheWay> {
    return ordersOnTheWay(sqlOf(context), asked, clock.now());
  }

  /** The ids of the orders that a search finds. */
  @InjectManager()
  async ordersNamed(q: string, @MedusaContext() context: Context = {}): Promise<string[]> {
    return ordersNamed(sqlOf(context), q);
  }

  /** The carriers that orders of late went with. */
  @InjectManager()
  async carriersOfLate(@MedusaContext() context: Context = {}): Promise<string[]> {
    return carriersOfLate(sqlOf(context));
  }

  /** How many of a customer's orders are followed, under way, and have a parcel with which something is the matter. */
  @InjectManager()
  async customerCounts(customerId: string, @MedusaContext() context: Context = {}): ReturnType<typeof customerCounts> {
    return customerCounts(sqlOf(context), customerId);
  }

  /** How many orders came how far, and in time. */
  @InjectManager()
  async funnel(of: FlowOf, @MedusaContext() context: Context = {}): ReturnType<typeof funnelOf> {
    return funnelOf(sqlOf(context), of);
  }

  /** How long they took from station to station. */
  @InjectManager()
  async leadTimes(of: FlowOf, @MedusaContext() context: Context = {}): ReturnType<typeof leadTimes> {
    return leadTimes(sqlOf(context), of);
  }

  /** A user's own views of a list and those that others share. */
  @InjectManager()
  async viewsFor(page: ViewPage, userId: string, @MedusaContext() context: Context = {}): Promise<SavedViewRow[]> {
    return viewsFor(sqlOf(context), page, userId);
  }

  /** Keeps a new view, or changes one of the user's own; undefined where they have none with this id. */
  @InjectTransactionManager()
  async saveView(userId: string, view: NewView, id?: string, @MedusaContext() context: Context = {}): Promise<SavedViewRow | undefined> {
    return saveView(sqlOf(context), userId, view, id);
  }

  /** Takes one of the user's own views away; false where they have none with this id. */
  @InjectTransactionManager()
  async dropView(userId: string, id: string, @MedusaContext() context: Context = {}): Promise<boolean> {
    return deleteView(sqlOf(context), userId, id);
  }
}

export default OrderJourneyService;
