import type { Context, InferTypeOf } from "@medusajs/framework/types";
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils";
import { parseOptions, type DoorstepOptions } from "../../shared/options";
import { sqlOf } from "../../shared/sql";
import { enqueue } from "../../shared/work/enqueue";
import Bin from "./models/bin";
import BinItem from "./models/bin-item";
import Package from "./models/package";
import PackageItem from "./models/package-item";
import PickLine from "./models/pick-line";
import Scan from "./models/scan";
import Wave from "./models/wave";
import WorkOrder from "./models/work-order";
import type { ScanOutcome } from "./rules/decide-scan";
import type { PackageEvent } from "./rules/package-states";
import { putBin, type BinInput } from "./writes/bins";
import { movePackage } from "./writes/move-package";
import { pack, type PackRequest } from "./writes/pack";
import { pauseWork } from "./writes/pause-work";
import { scan, shortPick, start, type ScanRequest, type ShortPickRequest } from "./writes/pick";
import { syncWork, type WorkToSync } from "./writes/sync-work";
import { createWave, type WaveInput } from "./writes/waves";

export type WorkOrderRow = InferTypeOf<typeof WorkOrder>;
export type PackageRow = InferTypeOf<typeof Package>;
export type PickLineRow = InferTypeOf<typeof PickLine>;

const follow = (orderId: string) => ({ work: "follow-order", key: orderId });

/** The warehouse: what each location must pick and pack, and what it did. */
class WarehouseService extends MedusaService({ Bin, BinItem, Wave, WorkOrder, PickLine, Package, PackageItem, Scan }) {
  readonly options: DoorstepOptions;

  constructor(dependencies: Record<string, unknown>, options: unknown) {
    // eslint-disable-next-line prefer-rest-params -- MedusaService hands all of them on
    super(...(arguments as unknown as [object]));
    this.options = parseOptions(options);
  }

  /** Brings an order's work orders in line with its plan. Part of following the order, so it wakes nobody. */
  @InjectTransactionManager()
  async syncWork(work: WorkToSync, @MedusaContext() context: Context = {}): Promise<void> {
    await syncWork(sqlOf(context), work);
  }

  /** Keeps the order's work from being begun until it is followed again. 409 when it was begun already. */
  @InjectTransactionManager()
  async pauseWork(orderId: string, reason: string, @MedusaContext() context: Context = {}): Promise<void> {
    await pauseWork(sqlOf(context), orderId, reason);
  }

  /** Begins picking. 409 when it is not ready or another picks it. */
  @InjectTransactionManager()
  async startPicking(id: string, pickerId: string, @MedusaContext() context: Context = {}): Promise<void> {
    await start(sqlOf(context), id, pickerId);
  }

  /** Counts one scan, once. Tells how it was judged: only an accepted one changes quantities. */
  @InjectTransactionManager()
  async recordScan(id: string, request: ScanRequest, pickerId: string, @MedusaContext() context: Context = {}): Promise<ScanOutcome> {
    const { outcome, row } = await scan(sqlOf(context), id, request, pickerId);
    await enqueue(context, follow(row.order_id));
    return outcome;
  }

  /** Notes pieces that are not there. */
  @InjectTransactionManager()
  async shortPick(id: string, request: ShortPickRequest, @MedusaContext() context: Context = {}): Promise<void> {
    const row = await shortPick(sqlOf(context), id, request);
    await enqueue(context, follow(row.order_id));
  }

  /** Closes a package with picked pieces; gives its id. */
  @InjectTransactionManager()
  async packPackage(id: string, request: PackRequest, packerId: string, @MedusaContext() context: Context = {}): Promise<string> {
    const { packageId, row } = await pack(sqlOf(context), id, request, packerId);
    await enqueue(context, follow(row.order_id));
    return packageId;
  }

  /** A package got or lost its label, or left the house. Telling it again changes nothing. */
  @InjectTransactionManager()
  async movePackage(id: string, event: PackageEvent, @MedusaContext() context: Context = {}): Promise<void> {
    await enqueue(context, follow(await movePackage(sqlOf(context), id, event)));
  }

  @InjectTransactionManager()
  async putBin(bin: BinInput, @MedusaContext() context: Context = {}): Promise<string> {
    return putBin(sqlOf(context), bin);
  }

  @InjectTransactionManager()
  async createWave(wave: WaveInput, createdBy: string, @MedusaContext() context: Context = {}): Promise<string> {
    return createWave(sqlOf(context), wave, createdBy);
  }
}

export default WarehouseService;
