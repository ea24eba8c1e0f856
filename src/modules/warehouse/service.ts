import type { Context } from "@medusajs/framework/types";
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils";
import { parseOptions, type DoorstepOptions } from "../../shared/options";
import { sqlOf } from "../../shared/sql";
import { enqueue, enqueueAll } from "../../shared/work/enqueue";
import { PickerService } from "./picker-service";
import type { Beside } from "./rules/bin-walk";
import type { ScanOutcome } from "./rules/decide-scan";
import type { Figures } from "./rules/figures";
import type { PackageEvent } from "./rules/package-states";
import type { SortOutcome } from "./rules/sort";
import { activity, type ActivityAsked, type ActivityRow } from "./reads/activity";
import { figures, type DayEnds, type FiguresOf } from "./reads/figures";
import { moveBin, putIntoBin, removeBin, takeOutOfBin, type HeldInput } from "./writes/bin-changes";
import { writeBins, type ListedBin, type ListedGoods } from "./writes/bin-list";
import { countBins } from "./writes/bins";
import { handOver, handOverWave } from "./writes/hand-over";
import { holdWork, prioritise, releaseWork } from "./writes/hold-work";
import { companionsOf, ordersTogether, type Companions } from "./reads/companions";
import { readCarton, readWorkOrders, type PackageInCarton, type WorkOrderRead } from "./reads/work-orders";
import { collect, notCollected } from "./writes/collect";
import { lockPickedWith, lockWorkOrders } from "./writes/locks";
import { mergeWork, unmergeWork } from "./writes/merge";
import { movePackage } from "./writes/move-package";
import { pack, type PackRequest } from "./writes/pack";
import { tellParts } from "./writes/parts";
import { pauseWork } from "./writes/pause-work";
import { scan, shortPick, start, type ScanRequest, type ShortPickRequest } from "./writes/pick";
import { checkLabel, type LabelScan } from "./writes/check-label";
import { keepPhoto, type Photo } from "./writes/photo";
import { lockShort, pickOn } from "./writes/pick-on";
import { putBin, type BinInput } from "./writes/put-bin";
import { keepRefused, ScanRefused, type RefusedScan } from "./writes/refused-scans";
import { sort, type SortRequest } from "./writes/sort";
import { splitWork, type SplitLine } from "./writes/split-work";
import { basisOf } from "./writes/sync/basis";
import { ordersMissing } from "./writes/sync/missing";
import { syncWork, type WorkToSync } from "./writes/sync/sync-work";
import { takeOver, takeOverWave, type TakeOver } from "./writes/take-over";
import { finishTask, type Brought, type Count } from "./writes/tasks";
import { createWave, dissolveWave, startWave, workInWave, type WaveInput } from "./writes/waves";


const follow = (orderId: string) => ({ work: "follow-order", key: orderId });

/** The warehouse: what each location must pick and pack, and what it did. */
class WarehouseService extends PickerService {
  readonly options: DoorstepOptions;

  constructor(dependencies: Record<string, unknown>, options: unknown) {
    // eslint-disable-next-line prefer-rest-params -- MedusaService hands all of them on
    super(...(arguments as unknown as [object]));
    this.options = parseOptions(options);
  }

  /** What a plan of the order's work stands on now, see `syncWork`. */
  @InjectManager()
  async basisOf(orderId: string, @MedusaContext() context: Context = {}): Promise<string> {
    return basisOf(sqlOf(context), orderId);
  }

  /** Brings an order's work orders in line with its plan. Part of following the order, so it wakes nobody but those whose cartons it opened. @throws Error, to be tried again, when the order changed meanwhile */
  @InjectTransactionManager()
  async syncWork(work: WorkToSync, @MedusaContext() context: Context = {}): Promise<void> {
    await enqueueAll(context, (await syncWork(sqlOf(context), work)).map(follow));
  }

  /** Has the shopper told what of the order comes now and what later, once; the order is followed again then. */
  @InjectTransactionManager()
  async tellParts(orderId: string, expectedAt: Date | null, @MedusaContext() context: Context = {}): Promise<void> {
    if (await tellParts(sqlOf(context), orderId, expectedAt)) await enqueue(context, follow(orderId));
  }

  /** Work orders go together from now on. @throws 404, 409 */
  @InjectTransactionManager()
  async mergeWork(ids: string[], by: string, @MedusaContext() context: Context = {}): Promise<void> {
    await enqueueAll(context, (await mergeWork(sqlOf(context), ids, by)).map(follow));
  }

  /** A person takes one out again. @throws 404, 409 */
  @InjectTransactionManager()
  async unmergeWork(id: string, by: string, @MedusaContext() context: Context = {}): Promise<void> {
    await enqueueAll(context, (await unmergeWork(sqlOf(context), id, by)).map(follow));
  }

  /** Those that go together with a work order, and those that could. */
  @InjectManager()
  async companionsOf(id: string, @MedusaContext() context: Context = {}): Promise<Companions> {
    return companionsOf(sqlOf(context), id);
  }

  /** Work orders with their lines and packages. */
  @InjectManager()
  async readWorkOrders(ids: string[], @MedusaContext() context: Context = {}): Promise<WorkOrderRead[]> {
    return readWorkOrders(sqlOf(context), ids);
  }

  /** The packages that lie in one carton with this one, the leading one first. Empty when there is none of this id. */
  @InjectManager()
  async readCarton(id: string, @MedusaContext() context: Context = {}): Promise<PackageInCarton[]> {
    return readCarton(sqlOf(context), id);
  }

  /** The orders of a work order and of those that go together with it; none where there is no such work order. */
  @InjectManager()
  async ordersTogether(id: string, @MedusaContext() context: Context = {}): Promise<string[]> {
    return ordersTogether(sqlOf(context), id);
  }

  /** Keeps the order's work from being begun until it is followed again. 409 when it was begun already. */
  @InjectTransactionManager()
  async pauseWork(orderId: string, reason: string, @MedusaContext() context: Context = {}): Promise<void> {
    await pauseWork(sqlOf(context), orderId, reason);
  }

  /** A person holds it, for a reason in words. @throws 404, 409 */
  @InjectTransactionManager()
  async holdWork(id: string, reason: string, by: string, @MedusaContext() context: Context = {}): Promise<void> {
    await enqueue(context, follow(await holdWork(sqlOf(context), id, reason, by)));
  }

  /** A person lets it go. @throws 404, 409 */
  @InjectTransactionManager()
  async releaseWork(id: string, by: string, @MedusaContext() context: Context = {}): Promise<void> {
    await enqueue(context, follow(await releaseWork(sqlOf(context), id, by)));
  }

  /** A person says how soon it is worked on; null leaves it to the rule. @throws 404, 409 */
  @InjectTransactionManager()
  async prioritise(id: string, priority: number | null, by: string, @MedusaContext() context: Context = {}): Promise<void> {
    await enqueue(context, follow(await prioritise(sqlOf(context), id, priority, by)));
  }

  /** Some of it becomes a work order of its own; gives its id. @throws 404, 409, 400 */
  @InjectTransactionManager()
  async splitWork(id: string, moves: SplitLine[], by: string, @MedusaContext() context: Context = {}): Promise<string> {
    const { made, orderId } = await splitWork(sqlOf(context), id, moves, by);
    await enqueue(context, follow(orderId));
    return made;
  }

  /** Begins picking. 409 when it is not ready or another picks it. */
  @InjectTransactionManager()
  async startPicking(id: string, pickerId: string, @MedusaContext() context: Context = {}): Promise<void> {
    await start(sqlOf(context), id, pickerId);
  }

  /** Gives it to another picker, or back to all (null). @throws 404; 409 `in_wave`, `begun` */
  @InjectTransactionManager()
  async handOver(id: string, to: string | null, by: string, @MedusaContext() context: Context = {}): Promise<void> {
    await handOver(sqlOf(context), id, to, by);
  }

  /** The same for a wave. @throws 404, 409 */
  @InjectTransactionManager()
  async handOverWave(id: string, to: string | null, by: string, @MedusaContext() context: Context = {}): Promise<void> {
    await handOverWave(sqlOf(context), id, to, by);
  }

  /** Takes it from somebody who is not at it any more. @throws 404; 409 unless they still pick it */
  @InjectTransactionManager()
  async takeOver(id: string, change: TakeOver, @MedusaContext() context: Context = {}): Promise<void> {
    await takeOver(sqlOf(context), id, change);
  }

  /** The same for a wave. @throws 404, 409 */
  @InjectTransactionManager()
  async takeOverWave(id: string, change: TakeOver, @MedusaContext() context: Context = {}): Promise<void> {
    await takeOverWave(sqlOf(context), id, change);
  }

  /** Counts one scan, once. Tells how it was judged: only an accepted one changes quantities. */
  @InjectTransactionManager()
  async recordScan(id: string, request: ScanRequest, pickerId: string, @MedusaContext() context: Context = {}): Promise<ScanOutcome> {
    const sql = sqlOf(context);
    const { outcome, orders } = await scan(sql, await lockPickedWith(sql, id), request, pickerId);
    await enqueueAll(context, orders.map(follow));
    return outcome;
  }

  /** The same for a wave, of `zone` where it is walked by zones. */
  @InjectTransactionManager()
  async recordWaveScan(waveId: string, request: ScanRequest, pickerId: string, zone: string | null, @MedusaContext() context: Context = {}): Promise<ScanOutcome> {
    const sql = sqlOf(context);
    const { outcome, orders } = await scan(sql, await lockWorkOrders(sql, await workInWave(sql, waveId)), request, pickerId, zone);
    await enqueueAll(context, orders.map(follow));
    return outcome;
  }

  /** Puts a piece that was picked with those of other orders into the box of its own, once. Tells how it was judged. @throws 404, 409 */
  @InjectTransactionManager()
  async recordSortScan(waveId: string, request: SortRequest, by: string, @MedusaContext() context: Context = {}): Promise<SortOutcome> {
    const sql = sqlOf(context);
    return sort(sql, await workInWave(sql, waveId), request, by);
  }

  /** Notes pieces that are not there. */
  @InjectTransactionManager()
  async shortPick(id: string, request: ShortPickRequest, by: string, @MedusaContext() context: Context = {}): Promise<void> {
    const sql = sqlOf(context);
    const row = await shortPick(sql, id, request, by);
    await enqueue(context, follow(row.order_id));
  }

  /** Writes down a scan that a device refused by itself. @throws 404 */
  @InjectTransactionManager()
  async keepRefused(id: string, scan: RefusedScan, by: string, @MedusaContext() context: Context = {}): Promise<void> {
    await keepRefused(sqlOf(context), id, scan, by);
  }

  /** The same of one in a wave. @throws 404 */
  @InjectTransactionManager()
  async keepRefusedInWave(waveId: string, scan: RefusedScan, by: string, @MedusaContext() context: Context = {}): Promise<void> {
    const sql = sqlOf(context);
    const [id] = await workInWave(sql, waveId);
    if (id) await keepRefused(sql, id, scan, by);
  }

  /** Closes a package with picked pieces; gives its id, and the same when the same scans are sent again. A scan that is refused is kept, and nothing else of the call. */
  async packPackage(id: string, request: PackRequest, packerId: string): Promise<string> {
    return this.closePackage(id, request, packerId).catch(async (error: unknown) => {
      if (error instanceof ScanRefused) await this.keepRefused(id, error.scan, packerId);
      throw error;
    });
  }

  @InjectTransactionManager()
  protected async closePackage(id: string, request: PackRequest, packerId: string, @MedusaContext() context: Context = {}): Promise<string> {
    const { verifyPacking, weightTolerance } = this.options.warehouse;
    const { packageId, orders } = await pack(sqlOf(context), id, request, packerId, { verify: verifyPacking, weight: weightTolerance });
    await enqueueAll(context, orders.map(follow));
    return packageId;
  }

  /** A package, with all that lies in its carton, got or lost its label, was opened again, or left the house. Telling it again changes nothing. */
  @InjectTransactionManager()
  async movePackage(id: string, event: PackageEvent, by: string | null = null, @MedusaContext() context: Context = {}): Promise<void> {
    await enqueueAll(context, (await movePackage(sqlOf(context), id, event, by)).map(follow));
  }

  /** The shopper collected a package. Core is told of it then, also after a crash. @throws 404, 409 */
  @InjectTransactionManager()
  async collect(id: string, by: string, @MedusaContext() context: Context = {}): Promise<void> {
    await enqueueAll(context, [follow(await collect(sqlOf(context), id, by))]);
  }

  @InjectTransactionManager()
  async notCollected(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    await notCollected(sqlOf(context), id);
  }

  /** Keeps the photo of what lies in a package; gives the id of the file that nobody needs any more. @throws 404, 409 */
  @InjectTransactionManager()
  async keepPhoto(id: string, photo: Photo, by: string, @MedusaContext() context: Context = {}): Promise<string | null> {
    return keepPhoto(sqlOf(context), id, photo, by);
  }

  /** Notes that the label on a carton was scanned and is its own. Safe to call again. */
  @InjectTransactionManager()
  async checkLabel(packageId: string, scan: LabelScan, by: string, @MedusaContext() context: Context = {}): Promise<void> {
    await checkLabel(sqlOf(context), packageId, scan, by);
  }

  @InjectTransactionManager()
  async putBin(bin: BinInput, @MedusaContext() context: Context = {}): Promise<string> {
    return putBin(sqlOf(context), bin);
  }

  /** Bins and what lies in them, all or none of the list. */
  @InjectTransactionManager()
  async writeBins(locationId: string, bins: ListedBin[], goods: ListedGoods[], @MedusaContext() context: Context = {}): Promise<void> {
    await writeBins(sqlOf(context), locationId, bins, goods);
  }

  /** @throws 404, 400 */
  @InjectTransactionManager()
  async moveBin(id: string, beside: Beside, @MedusaContext() context: Context = {}): Promise<void> {
    await moveBin(sqlOf(context), id, beside);
  }

  /** @throws 404 */
  @InjectTransactionManager()
  async removeBin(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    await removeBin(sqlOf(context), id);
  }

  /** @throws 404 */
  @InjectTransactionManager()
  async putIntoBin(id: string, held: HeldInput, @MedusaContext() context: Context = {}): Promise<void> {
    await putIntoBin(sqlOf(context), id, held);
  }

  /** @throws 404 */
  @InjectTransactionManager()
  async takeOutOfBin(id: string, inventoryItemId: string, @MedusaContext() context: Context = {}): Promise<void> {
    await takeOutOfBin(sqlOf(context), id, inventoryItemId);
  }

  @InjectTransactionManager()
  async createWave(wave: WaveInput, createdBy: string, @MedusaContext() context: Context = {}): Promise<string> {
    return createWave(sqlOf(context), wave, createdBy);
  }

  /** Begins to pick a wave. @throws 404, 409 */
  @InjectTransactionManager()
  async startWave(id: string, pickerId: string, @MedusaContext() context: Context = {}): Promise<void> {
    await startWave(sqlOf(context), id, pickerId);
  }

  /** @throws 404; 409 once it is begun */
  @InjectTransactionManager()
  async dissolveWave(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    await dissolveWave(sqlOf(context), id);
  }

  /** Who did what, the newest first. */
  @InjectManager()
  async activity(of: ActivityAsked, @MedusaContext() context: Context = {}): Promise<ActivityRow[]> {
    return activity(sqlOf(context), of);
  }

  /** What was done in a stretch of time, and what is open now. */
  @InjectManager()
  async figures(of: FiguresOf, ends: DayEnds, @MedusaContext() context: Context = {}): Promise<Figures> {
    return figures(sqlOf(context), of, ends);
  }

  /** A task is done; what a bin holds follows, the work that corrects the stock by a count, and what is picked on with what was found. @throws 404, 409 */
  @InjectTransactionManager()
  async finishTask(id: string, by: string, result: Count | Brought | null, @MedusaContext() context: Context = {}): Promise<void> {
    const sql = sqlOf(context);
    const [known] = await this.listTasks({ id }, { take: 1 }, context);
    // Work is locked before its tasks, as by who picks it.
    const count = result && "counted" in result ? result : null;
    const works = known && count?.counted ? await lockShort(sql, known) : [];
    const task = await finishTask(sql, id, by, result);
    await countBins(sql, task, result);
    const orders = await pickOn(sql, works, task.inventory_item_id);
    // Those who wait for the count are followed once the stock is what was counted.
    if (count?.change) await enqueue(context, { work: "correct-stock", key: id });
    else orders.push(...(count ? await ordersMissing(sql, task.inventory_item_id) : []), ...(task.order_id ? [task.order_id] : []));
    await enqueueAll(context, [...new Set(orders)].map(follow));
  }

  /** The orders that wait for a count of an item, or for more of it, since it could not be found. */
  @InjectManager()
  async ordersMissing(itemId: string, @MedusaContext() context: Context = {}): Promise<string[]> {
    return ordersMissing(sqlOf(context), itemId);
  }
}

export default WarehouseService;
