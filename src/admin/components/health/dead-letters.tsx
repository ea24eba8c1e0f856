import { Container, Heading, Table, Text } from "@medusajs/ui";
import type { DeadLetter } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { Moment } from "../common/moment";
import { ScrollTable } from "../common/scroll-table";

/** Work that was given up, with its reason. */
export function DeadLetters({ letters, now }: { letters: DeadLetter[]; now: number }) {
  const { t } = useText();
  const head = [t("health.column.work"), t("health.column.key"), t("health.column.failedAt"), t("health.column.reason")];
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("health.deadLetters")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">{t(letters.length ? "health.deadLettersText" : "health.noDeadLetters")}</Text>
      </div>
      {letters.length > 0 && (
        <ScrollTable label={t("health.deadLetters")} head={head}>
          {letters.map((letter) => (
            <Table.Row key={letter.id}>
              <Table.Cell>{letter.work}</Table.Cell>
              <Table.Cell>{letter.key}</Table.Cell>
              <Table.Cell><Moment at={letter.failed_at} now={now} /></Table.Cell>
              <Table.Cell className="max-w-md whitespace-normal break-words">{letter.reason}</Table.Cell>
            </Table.Row>
          ))}
        </ScrollTable>
      )}
    </Container>
  );
}
