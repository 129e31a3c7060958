<?php
declare(strict_types=1);

namespace Live\Faults\Model;

use Magento\Framework\App\Filesystem\DirectoryList;
use Magento\Framework\Filesystem;

/**
 * The faults that a test asked for, named in var/live-faults.json.
 */
class Faults
{
    /**
     * @param Filesystem $filesystem
     */
    public function __construct(private readonly Filesystem $filesystem)
    {
    }

    /**
     * Whether a fault was asked for.
     *
     * @param string $name
     * @return bool
     */
    public function wanted(string $name): bool
    {
        $directory = $this->filesystem->getDirectoryRead(DirectoryList::VAR_DIR);
        if (!$directory->isFile('live-faults.json')) {
            return false;
        }
        return in_array($name, json_decode($directory->readFile('live-faults.json'), true), true);
    }
}
