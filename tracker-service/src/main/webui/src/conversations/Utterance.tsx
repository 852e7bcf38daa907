import { memo, useMemo, useState } from 'react';
import type { Message } from '../api/types';
import { useTexts } from '../app/preferences';
import { segments } from '../components/segments';
import { MatchDetails } from './MatchDetails';
import type { Mark } from './marks';
import { clock, speakerName } from './times';

interface Props {
  message: Message;
  marks: Mark[];
  sameSpeaker: boolean;
}

/** One message; marked words explain themselves when pointed at, and in full when pressed. */
export const Utterance = memo(function Utterance({ message, marks, sameSpeaker }: Props) {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  const pieces = useMemo(() => segments(message.text, marks), [message.text, marks]);
  return (
    <li id={`m${message.id}`} className={marks.length > 0 ? 'utterance marked' : 'utterance'}>
      <p className="who">
        {!sameSpeaker && <strong>{speakerName(message.from, texts)}</strong>}
        <time>{clock(message.timeOffset)}</time>
      </p>
      <p className="said">
        {pieces.map((piece, index) => (piece.marks.length > 0 ? <Hit key={index} text={piece.text} marks={piece.marks} onPress={() => setOpen(!open)} open={open} /> : piece.text))}
      </p>
      {open && <MatchDetails text={message.text} marks={marks} />}
    </li>
  );
});

function Hit({ text, marks, open, onPress }: { text: string; marks: Mark[]; open: boolean; onPress(): void }) {
  const texts = useTexts();
  const wordForWord = marks.some((mark) => mark.wordForWord);
  return (
    <button type="button" className={wordForWord ? 'hit' : 'hit alike'} aria-expanded={open} onClick={onPress}>
      {text}
      <span className="bubble" role="tooltip">
        {marks.map((mark) => (
          <span key={`${mark.tracker.id} ${mark.phrase}`}>
            <strong>{mark.tracker.name}</strong> {mark.wordForWord ? texts.conversations.wordForWord : texts.conversations.alike} <q>{mark.phrase}</q>
          </span>
        ))}
      </span>
    </button>
  );
}
