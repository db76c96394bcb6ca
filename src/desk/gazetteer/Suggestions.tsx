import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { EntryKind, SuggestedName } from "../../wire/gazetteer/gazetteer-contract.ts";
import { showToast, showTrouble } from "../announcer.ts";
import { problemOf } from "../api.ts";
import { Button } from "../components/Button.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { useTitle } from "../session.ts";
import { answerSuggestion } from "./gazetteer-calls.ts";
import { kindChoices } from "./kind-words.ts";
import style from "./gazetteer.module.css";

interface SuggestionsProps {
  readonly suggestions: readonly SuggestedName[];
  readonly mayChange: boolean;
  readonly onAnswered: () => void;
  readonly onUndo: (refused: SuggestedName) => void;
}

/** Names of our own stories that are in no entry; a person says what they are, or that they are none. */
export function Suggestions({ suggestions, mayChange, onAnswered, onUndo }: SuggestionsProps) {
  if (suggestions.length === 0) {
    return (
      <EmptyState title="Nothing to suggest">
        Names that stand in three of our live stories and are not in the list come here.
      </EmptyState>
    );
  }
  return (
    <ul>
      {suggestions.map((each) => (
        <Suggestion
          key={each.name}
          suggestion={each}
          mayChange={mayChange}
          onAnswered={onAnswered}
          onUndo={onUndo}
        />
      ))}
    </ul>
  );
}

interface SuggestionProps extends Omit<SuggestionsProps, "suggestions"> {
  readonly suggestion: SuggestedName;
}

function Suggestion({ suggestion, mayChange, onAnswered, onUndo }: SuggestionProps) {
  const title = useTitle();
  const { name, stories, headlines } = suggestion;
  const [kind, setKind] = useState<EntryKind>(suggestion.kind);
  const answering = useMutation({
    mutationFn: (accept: boolean) => answerSuggestion(title.id, { name, kind, accept }),
    onSuccess: (_, accept) =>
      accept
        ? showToast(`In the gazetteer: ${name}`)
        : showToast(`Not suggested again: ${name}`, { label: "Undo", run: () => onUndo(suggestion) }),
    onError: (thrown) => showTrouble(`Nothing was changed. ${problemOf(thrown).happened}`),
    onSettled: onAnswered,
  });
  return (
    <li className={style.suggestion}>
      <p>
        <strong>{name}</strong> <span>in {stories} stories</span>
      </p>
      <p className={style.small}>{headlines.map((headline) => `“${headline}”`).join(", ")}</p>
      {mayChange && (
        <p className={style.suggestionActs}>
          <select
            aria-label={`What ${name} is`}
            value={kind}
            onChange={(event) => setKind(event.target.value as EntryKind)}
          >
            {kindChoices.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
          <Button isPending={answering.isPending} onPress={() => answering.mutate(true)}>
            Take
          </Button>
          <Button look="plain" onPress={() => answering.mutate(false)}>
            Not ours
          </Button>
        </p>
      )}
    </li>
  );
}
