import { useSearchParams } from "react-router-dom";
import { TODAY_GROUPS } from "../../../modules/order-journey/rules/today";
import type { TodayGroup } from "./types";

type Filter = { group: TodayGroup | undefined; offset?: number };

/** What is shown stands in the address: the way back from what was seen to leads to the same list. */
export function useTodayFilter() {
  const [params, setParams] = useSearchParams();
  const change = ({ group, offset = 0 }: Filter) => setParams({ ...(group && { group }), ...(offset && { offset: String(offset) }) }, { replace: true });
  return { group: TODAY_GROUPS.find((one) => one === params.get("group")), offset: Math.max(0, Number(params.get("offset")) || 0), change };
}
