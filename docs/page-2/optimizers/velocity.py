momentum, lr, n_steps = 0.9, 0.1, 50
steady, alternating = [0.0], [0.0]  # two velocities, step by step

print("step   steady gradient 1   gradients 1, -1, 1, ...")
for step in range(1, n_steps + 1):
    steady.append(momentum * steady[-1] - lr * 1)
    sign = 1 if step % 2 == 1 else -1
    alternating.append(momentum * alternating[-1] - lr * sign)
    if step in (1, 2, 3, 10, n_steps):
        print(f"{step:4}{steady[-1]:20.4f}{alternating[-1]:20.4f}")
times_longer = abs(steady[-1]) / lr
times_shorter = abs(alternating[-1]) / lr
print(f"velocity after {n_steps} steps, in plain steps:", end=" ")
print(f"{times_longer:.2f} and {times_shorter:.2f}")
