import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';

interface Toast {
  key: number;
  text: string;
  action?: { label: string; run(): void };
}

interface Toasts {
  /** Shows a passing message; `seconds` 0 leaves it until the returned function takes it away. */
  show(text: string, action?: Toast['action'], seconds?: number): () => void;
}

const Context = createContext<Toasts | null>(null);

/** Passing messages at the foot of the page, read out by screen readers. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const next = useRef(0);

  const show = useCallback((text: string, action?: Toast['action'], seconds = 5) => {
    const key = next.current++;
    const remove = () => setToasts((shown) => shown.filter((toast) => toast.key !== key));
    setToasts((shown) => [...shown, { key, text, action }]);
    if (seconds > 0) {
      window.setTimeout(remove, seconds * 1000);
    }
    return remove;
  }, []);

  const value = useMemo(() => ({ show }), [show]);
  return (
    <Context.Provider value={value}>
      {children}
      <div className="toasts" role="status">
        {toasts.map((toast) => (
          <div className="toast" key={toast.key}>
            <span>{toast.text}</span>
            {toast.action && <button type="button" onClick={toast.action.run}>{toast.action.label}</button>}
          </div>
        ))}
      </div>
    </Context.Provider>
  );
}

export function useToasts(): Toasts {
  const toasts = useContext(Context);
  if (!toasts) {
    throw new Error('no ToastProvider around');
  }
  return toasts;
}
