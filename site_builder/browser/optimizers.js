/** Gradient descent, momentum and Adam, in the order of the package's own lines. No page. */

/** Make gradient descent, with momentum if wanted: `step` moves the parameters in place. */
export function sgd(lr, momentum = 0) {
  const v = [];
  return {
    step(p, g) {
      p.forEach((_, i) => {
        v[i] = (momentum && momentum * (v[i] ?? 0)) - lr * g[i];
        p[i] += v[i];
      });
    },
  };
}

/** Make Adam; after a step it has the corrected mean `m_hat`, and the `root` of the corrected mean of the squares. */
export function adam(lr) {
  const [beta1, beta2, eps] = [0.9, 0.999, 1e-8];
  const [m, v] = [[], []];
  let t = 0;
  const made = {
    m_hat: [],
    root: [],
    step(p, g) {
      t++;
      p.forEach((_, i) => {
        m[i] = beta1 * (m[i] ?? 0) + (1 - beta1) * g[i];
        v[i] = beta2 * (v[i] ?? 0) + (1 - beta2) * (g[i] * g[i]);
        made.m_hat[i] = m[i] / (1 - beta1 ** t);
        made.root[i] = Math.sqrt(v[i] / (1 - beta2 ** t));
        p[i] -= (lr * made.m_hat[i]) / (made.root[i] + eps);
      });
    },
  };
  return made;
}
