import { useSearchParams } from "react-router-dom";
import { EXCEPTION_KINDS, type ExceptionKind } from "../../../modules/carrier/rules/exceptions/types";

export const ALL = "all";
export const OWNERS = [ALL, "mine", "none"] as const;
export const AGES = [ALL, "24", "72", "168"] as const;
export const SHOWS = ["open", "later"] as const;
export type ExceptionFilter = {
  kind: ExceptionKind | typeof ALL; owner: (typeof OWNERS)[number]; age: (typeof AGES)[number]; show: (typeof SHOWS)[number]; q: string; offset: number;
};

const oneOf = <T extends string>(all: readonly T[], given: string | null, usual: T): T => all.find((one) => one === given) ?? usual;

const filterIn = (params: URLSearchParams): ExceptionFilter => ({
  kind: oneOf<ExceptionFilter["kind"]>(EXCEPTION_KINDS, params.get("kind"), ALL), owner: oneOf(OWNERS, params.get("owner"), ALL), age: oneOf(AGES, params.get("age"), ALL),
  show: oneOf(SHOWS, params.get("show"), "open"), q: params.get("q") ?? "", offset: Number(params.get("offset")) || 0,
});

/** Which parcels are shown. It stands in the address, so that it can be sent to somebody, and the way back leads to it. */
export function useExceptionFilter(): [ExceptionFilter, (change: Partial<ExceptionFilter>) => void] {
  const [params, setParams] = useSearchParams();
  const change = (next: Partial<ExceptionFilter>) => {
    // The address itself is asked: the router tells of a change to it later, and a choice made until then would undo it.
    const filter = { ...filterIn(new URLSearchParams(window.location.search)), offset: 0, ...next };
    const usual: Record<string, unknown> = { kind: ALL, owner: ALL, age: ALL, show: "open", q: "", offset: 0 };
    setParams(Object.entries(filter).filter(([name, value]) => value !== usual[name]).map(([name, value]): [string, string] => [name, String(value)]), { replace: true });
  };
  return [filterIn(params), change];
}

/** The same as the API is asked. */
export const askedFor = ({ kind, owner, age, show, q, offset }: ExceptionFilter, me: string, limit: number) => ({
  exception: kind === ALL ? "any" : kind, snoozed: String(show === "later"), order: "exception_since", limit, offset,
  ...(owner !== ALL && { owner_id: owner === "mine" ? me : "none" }), ...(age !== ALL && { older_than_hours: age }), ...(q && { q }),
});
