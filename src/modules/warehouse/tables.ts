import Bin from "./models/bin";
import BinItem from "./models/bin-item";
import Carton from "./models/carton";
import Entry from "./models/entry";
import Package from "./models/package";
import PackageItem from "./models/package-item";
import PartNotice from "./models/part-notice";
import PickLine from "./models/pick-line";
import Picker from "./models/picker";
import Scan from "./models/scan";
import Task from "./models/task";
import Wave from "./models/wave";
import WorkOrder from "./models/work-order";

/** Everything that the warehouse keeps. */
export const TABLES = { Bin, BinItem, Wave, WorkOrder, PickLine, Package, PackageItem, Scan, Task, Entry, Carton, Picker, PartNotice };
