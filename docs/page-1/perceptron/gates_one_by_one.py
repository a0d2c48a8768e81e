def neuron(x1, x2, b):
    z = x1 + x2 + b  # both weights are 1
    return 1 if z >= 0 else 0


and_bias = -1.5
or_bias = -0.5

print("x1 x2  AND  OR")
for x1, x2 in [(0, 0), (0, 1), (1, 0), (1, 1)]:
    and_output = neuron(x1, x2, and_bias)
    or_output = neuron(x1, x2, or_bias)
    print(f"{x1}  {x2}    {and_output}   {or_output}")
