m_hat = m / beta1**t
