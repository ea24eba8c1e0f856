import { useSearchParams } from "react-router-dom";
import type { StockShown } from "./types";

export const ALL = "all";
export const SHOWN: readonly StockShown[] = ["short", "low", "held", "backordered"];
export type Filter = { q: string; location_id: string; show: StockShown | typeof ALL; offset: number };

function filterIn(params: URLSearchParams): Filter {
  const show = SHOWN.find((one) => one === params.get("show")) ?? ALL;
  return { q: params.get("q") ?? "", location_id: params.get("location_id") ?? ALL, show, offset: Number(params.get("offset")) || 0 };
}

/** What of the stock is shown. It stands in the address, so that it can be sent to somebody, and the way back leads to it. */
export function useStockFilter(): [Filter, (change: Partial<Filter>) => void] {
  const [params, setParams] = useSearchParams();
  const change = (next: Partial<Filter>) => {
    // The address itself is asked: the router tells of a change to it later, and a choice made until then would undo it.
    // Another choice begins at its first page.
    const { q, location_id, show, offset } = { ...filterIn(new URLSearchParams(window.location.search)), offset: 0, ...next };
    const given = { q, location_id: location_id === ALL ? "" : location_id, show: show === ALL ? "" : show, offset: offset ? String(offset) : "" };
    setParams(Object.entries(given).filter(([, value]) => value !== ""), { replace: true });
  };
  return [filterIn(params), change];
}
