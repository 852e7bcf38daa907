import { useTexts } from '../app/preferences';

interface Props {
  /** 0..1 */
  score: number;
  /** 0..1 */
  threshold: number;
  detected: boolean;
}

/** A score against the threshold it had to reach. */
export function ScoreBar({ score, threshold, detected }: Props) {
  const texts = useTexts();
  return (
    <div className={detected ? 'score found' : 'score'} role="img" aria-label={texts.score.label(two(score), two(threshold))}>
      <span className="score-track">
        <span className="score-fill" style={{ width: percent(score) }} />
        <span className="score-threshold" style={{ left: percent(threshold) }} />
      </span>
      <span className="score-number" aria-hidden="true">{two(score)}</span>
    </div>
  );
}

/** A number of the range 0..1 with two decimals, rounded down so that nothing looks like the threshold before it is. */
export function two(value: number): string {
  return (Math.floor(value * 100 + 1e-9) / 100).toFixed(2);
}

function percent(value: number): string {
  return `${Math.min(100, Math.max(0, value * 100))}%`;
}
