import { Text } from "@medusajs/ui";
import { usePickers } from "../../lib/queries/pickers";
import { useUsers } from "../../lib/queries/users";
import { useText } from "../../lib/use-text";

/** The user or picker who did what an entry tells; nothing where it came of itself, or they are not known any more. */
export function EntryWho({ by }: { by: unknown }) {
  return typeof by === "string" ? <Who id={by} /> : null;
}

function Who({ id }: { id: string }) {
  const { t } = useText();
  const users = useUsers();
  const { data } = usePickers(0);
  const name = [...users, ...(data?.pickers ?? [])].find((one) => one.id === id)?.name;
  return name ? <Text as="span" size="xsmall" leading="compact" className="text-ui-fg-subtle">{t("journey.by", { name })}</Text> : null;
}
