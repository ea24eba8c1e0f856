import { useSearchParams } from "react-router-dom";

export type ListFilter<Name extends string> = Record<Name, string> & { offset: number };

/**
 * What a list is narrowed to, by the names of its filters, empty for not at all, and the page. It stands in the address, so that it can be
 * sent to somebody, and the way back leads to it.
 */
export function useListFilter<Name extends string>(names: readonly Name[]) {
  const [params, setParams] = useSearchParams();
  const read = (from: URLSearchParams) =>
    ({ ...Object.fromEntries(names.map((name) => [name, from.get(name) ?? ""])), offset: Math.max(0, Number(from.get("offset")) || 0) }) as ListFilter<Name>;
  const change = (next: Partial<ListFilter<Name>>) => {
    // The address itself is asked: the router tells of a change to it later, and a choice made until then would undo it.
    // Another choice begins at its first page.
    const filter: Record<string, string | number> = { ...read(new URLSearchParams(window.location.search)), offset: 0, ...next };
    setParams(Object.entries(filter).filter(([, value]) => value !== "" && value !== 0).map(([name, value]): [string, string] => [name, String(value)]), { replace: true });
  };
  const filter = read(params);
  return { filter, change, isNarrowed: names.some((name) => filter[name] !== "") };
}
