import { useSearchParams } from "react-router-dom";
import type { StockShown } from "./types";

export const ALL = "all";
export const SHOWN: readonly StockShown[] = ["short", "low", "held", "backordered"];
export type Filter = { q: string; location_id: string; show: StockShown | typeof ALL; offset: number };

/** What of the stock is shown. It stands in the address, so that it can be sent to somebody, and the way back leads to it. */
export function useStockFilter(): [Filter, (change: Partial<Filter>) => void] {
  const [params, setParams] = useSearchParams();
  const show = SHOWN.find((one) => one === params.get("show")) ?? ALL;
  const filter: Filter = { q: params.get("q") ?? "", location_id: params.get("location_id") ?? ALL, show, offset: Number(params.get("offset")) || 0 };
  const change = (next: Partial<Filter>) => {
    // Another choice begins at its first page.
    const { q, location_id, show, offset } = { ...filter, offset: 0, ...next };
    const given = { q, location_id: location_id === ALL ? "" : location_id, show: show === ALL ? "" : show, offset: offset ? String(offset) : "" };
    setParams(Object.entries(given).filter(([, value]) => value !== ""), { replace: true });
  };
  return [filter, change];
}
