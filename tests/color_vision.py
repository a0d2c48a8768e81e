"""How colours look to readers whose eyes lack one of the three kinds of cones, and how far apart two colours are.

Sources: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision
Deficiency", IEEE TVCG 15 (6), 2009: the matrices for severity 1, on linear RGB. G. Sharma, W. Wu, E. N. Dalal, "The
CIEDE2000 Color-Difference Formula", Color Research and Application 30 (1), 2005: equations 2 to 22.
"""

import numpy as np

DEFICIENCIES = {
    "none": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
_TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
_WHITE = _TO_XYZ.sum(axis=1)


def linear(color: str) -> np.ndarray:
    """Give a colour `#rrggbb` as linear RGB from 0 to 1."""
    channels = np.array([int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours as WCAG 2 defines it, from 1 to 21."""
    low, high = sorted(float(linear(color) @ [0.2126, 0.7152, 0.0722]) for color in (one, other))
    return (high + 0.05) / (low + 0.05)


def lab(color: str, deficiency: str = "none") -> np.ndarray:
    """Give a colour as CIE L*a*b* (D65), as seen with a deficiency."""
    seen = np.clip(DEFICIENCIES[deficiency] @ linear(color), 0, 1)
    t = _TO_XYZ @ seen / _WHITE
    x, y, z = np.where(t > (6 / 29) ** 3, np.cbrt(t), t / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def ciede2000(one: np.ndarray, other: np.ndarray) -> float:
    """Give the difference of two colours in L*a*b*; about 1 is just noticeable side by side."""
    L1, a1, b1 = one
    L2, a2, b2 = other
    mean_c = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    g = 0.5 * (1 - np.sqrt(mean_c**7 / (mean_c**7 + 25**7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    C1, C2 = np.hypot(a1, b1), np.hypot(a2, b2)
    h1, h2 = (np.degrees(np.arctan2(b, a)) % 360 for a, b in ((a1, b1), (a2, b2)))
    apart = 0.0 if C1 * C2 == 0 else (h2 - h1 + 180) % 360 - 180
    mean_h = h1 + h2 if C1 * C2 == 0 else (h1 + apart / 2) % 360
    dL, dC, dH = L2 - L1, C2 - C1, 2 * np.sqrt(C1 * C2) * np.sin(np.radians(apart / 2))
    L, C = (L1 + L2) / 2, (C1 + C2) / 2
    t = 1 + sum(
        weight * np.cos(np.radians(times * mean_h - shift))
        for weight, times, shift in ((-0.17, 1, 30), (0.24, 2, 0), (0.32, 3, -6), (-0.20, 4, 63))
    )
    S_L = 1 + 0.015 * (L - 50) ** 2 / np.sqrt(20 + (L - 50) ** 2)
    S_C, S_H = 1 + 0.045 * C, 1 + 0.015 * C * t
    turn = 30 * np.exp(-(((mean_h - 275) / 25) ** 2))
    R_T = -2 * np.sqrt(C**7 / (C**7 + 25**7)) * np.sin(np.radians(2 * turn))
    parts = dL / S_L, dC / S_C, dH / S_H
    return float(np.sqrt(sum(part**2 for part in parts) + R_T * parts[1] * parts[2]))


def difference(one: str, other: str, deficiency: str = "none") -> float:
    """Say how far apart two colours are as seen with a deficiency."""
    return ciede2000(lab(one, deficiency), lab(other, deficiency))
