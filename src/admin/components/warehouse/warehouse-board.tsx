import { useMemo, useState } from "react";
import { WavesSection } from "../waves/waves-section";
import { CartonsSection } from "./cartons-section";
import { FiguresSection } from "./figures-section";
import { TasksSection } from "./tasks-section";
import { type Period, PERIODS, WarehouseHead } from "./warehouse-head";

const DAY_MS = 86_400_000;

/** The days that are looked at, today among them, from the reader's midnight. */
function since(period: Period): string {
  const midnight = new Date();
  midnight.setHours(0, 0, 0, 0);
  return new Date(midnight.getTime() - (PERIODS[period] - 1) * DAY_MS).toISOString();
}

/** A location's work in figures, its tasks, and the cartons. */
export function WarehouseBoard() {
  const [location, setLocation] = useState("");
  const [period, setPeriod] = useState<Period>("week");
  const from = useMemo(() => since(period), [period]);
  return (
    <div className="flex flex-col gap-y-3">
      <WarehouseHead location={location} period={period} onLocation={setLocation} onPeriod={setPeriod} />
      <WavesSection key={`waves ${location}`} location={location} />
      <TasksSection key={`tasks ${location}`} location={location} />
      <FiguresSection location={location} from={from} />
      <CartonsSection />
    </div>
  );
}
