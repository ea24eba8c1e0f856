import { StatusBadge, Text } from "@medusajs/ui";
import { EXCEPTION_COLOURS } from "../../lib/colours";
import type { ParcelException } from "../../lib/exceptions/types";
import { useExceptionText } from "../../lib/exceptions/use-exception-text";
import { useText } from "../../lib/use-text";

/** What is the matter, and why we think so. */
export function ExceptionWhy({ exception }: { exception: Pick<ParcelException, "kind" | "data"> }) {
  const { t } = useText();
  const reasonOf = useExceptionText();
  return (
    <span className="flex max-w-sm flex-col items-start gap-y-1 py-2">
      <StatusBadge color={EXCEPTION_COLOURS[exception.kind]}>{t(`exceptions.kind.${exception.kind}`)}</StatusBadge>
      <Text as="span" size="small" leading="compact" className="text-ui-fg-subtle whitespace-normal">{reasonOf(exception)}</Text>
    </span>
  );
}
